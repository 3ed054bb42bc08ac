-- satu baris: satu tahun yang ada angkanya
-- parameter: tidak ada
select distinct tahun
from nilai
where utama and kalimantan and rincian = '' and tahun >= 2019
order by tahun
