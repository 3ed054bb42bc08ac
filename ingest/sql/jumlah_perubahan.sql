-- satu baris: satu keadaan dengan banyak barisnya
-- parameter: tidak ada
select keadaan, count(*) as jumlah
from perubahan
group by keadaan
