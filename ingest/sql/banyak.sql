-- satu baris: banyaknya baris calon
-- parameter: tidak ada
select count(*) as jumlah
from calon
