-- satu baris: satu angka calon yang tidak berada di antara batas bawah dan batas atasnya
-- parameter: $batas banyak baris
select baris, kolom, tulisan as isi, batas_bawah, batas_atas, count(*) over () as jumlah
from calon_angka
where batas_bawah > batas_atas or nilai < batas_bawah or nilai > batas_atas
order by urutan
limit $batas
