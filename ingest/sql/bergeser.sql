-- satu baris: satu baris unduhan yang sejak itu berubah di dasbor, dan isinya yang berlaku (kosong bila sudah dicabut)
-- parameter: $tetap true untuk yang di berkas tidak diubah, $batas banyak baris
select urutan, baris, kunci, isi, isi_lama, nomor, berkas_lama, count(*) over () as jumlah
from asal_baris
where bergeser and tetap = $tetap and isi is distinct from isi_lama
order by urutan
limit $batas
