-- satu baris: satu indikator dengan banyak angka calonnya
-- parameter: tidak ada
select indikator, count(*) as jumlah
from calon
group by indikator
order by indikator
