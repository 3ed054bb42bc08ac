-- satu baris: satu indikator katalog
-- parameter: tidak ada
select *
from indikator
order by kelompok, urutan
