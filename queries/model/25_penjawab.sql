-- satu baris: satu indikator dan satu sebab angkanya tidak ada, dengan apa yang ditanyakan dan siapa yang ditanya
-- parameter: tidak ada
-- Yang belum melapor ditanya sendiri, lewat perangkat daerah yang mengurusnya; selebihnya pemilik penilaiannya.
create table penjawab as
select
    p.indikator, s.alasan, s.nama, s.urutan, s.pertanyaan,
    coalesce(s.kepada || coalesce(', lewat ' || p.lewat, ''), p.kepada) as kepada
from pemilik_penilaian as p
cross join sebab_kosong as s
