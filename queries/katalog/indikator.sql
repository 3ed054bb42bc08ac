-- satu baris: satu indikator katalog, dan siapa yang ditanya tentang angkanya (kepada)
-- parameter: tidak ada
select i.*, p.kepada
from indikator as i
join pemilik_penilaian as p on p.indikator = i.indikator
order by i.kelompok, i.urutan
