-- satu baris: satu target komitmen di luar skala indikatornya
-- parameter: $batas banyak baris
select
    c.baris, c.kolom, c.target as isi, i.nama_pendek as nama, i.skala_min, i.skala_maks, count(*) over () as jumlah
from calon as c
join mentah_indikator as i on i.indikator = c.indikator
where try_cast(c.target as double) < try_cast(i.skala_min as double)
    or try_cast(c.target as double) > try_cast(i.skala_maks as double)
order by c.urutan
limit $batas
