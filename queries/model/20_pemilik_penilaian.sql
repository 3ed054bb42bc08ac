-- satu baris: satu indikator dan siapa yang ditanya tentang angkanya: pemilik penilaian, dan perangkat daerah yang menghubungkan
-- parameter: tidak ada
create table pemilik_penilaian as
select
    i.indikator, coalesce(p.pemilik, i.penerbit) as pemilik, nullif(p.lewat, '') as lewat,
    coalesce(p.pemilik, i.penerbit) || coalesce(', lewat ' || nullif(p.lewat, ''), '') as kepada
from indikator as i
left join mentah_pemilik_penilaian as p on p.kelompok = i.kelompok and p.penerbit = i.penerbit
