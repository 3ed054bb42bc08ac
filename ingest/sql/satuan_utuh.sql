-- satu baris: satu angka calon yang berpecahan padahal indikatornya menghitung yang utuh (unit, laporan, daerah)
-- parameter: $batas banyak baris
-- Satuan beragam memuat juga ukuran yang boleh berpecahan.
select
    c.baris, c.kolom, c.tulisan as isi, i.nama_pendek as nama, i.satuan, count(*) over () as jumlah
from calon_angka as c
join mentah_indikator as i on i.indikator = c.indikator
where i.desimal = '0' and i.satuan <> 'beragam' and c.nilai <> trunc(c.nilai)
order by c.urutan
limit $batas
