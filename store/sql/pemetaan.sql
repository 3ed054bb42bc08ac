-- satu baris: pemetaan kolom yang berlaku dengan satu nama
-- parameter: tidak ada
select nama, bentuk, isi, oleh, pada
from pemetaan
qualify row_number() over (partition by nama order by pada desc, bentuk, isi) = 1
order by nama
