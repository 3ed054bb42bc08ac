-- satu baris: satu angka calon di luar skala indikatornya; terbesar = nilai terbesar indikator itu di berkas
-- parameter: $batas banyak baris
select
    c.baris, c.kolom, c.tulisan as isi, i.nama_pendek as nama, i.skala_min, i.skala_maks, c.nilai,
    max(c.nilai) over (partition by c.indikator) as terbesar, count(*) over () as jumlah
from calon_angka as c
join mentah_indikator as i on i.indikator = c.indikator
where c.nilai < try_cast(i.skala_min as double) or c.nilai > try_cast(i.skala_maks as double)
order by c.urutan
limit $batas
