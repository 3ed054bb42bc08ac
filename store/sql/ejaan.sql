-- satu baris: jawaban yang berlaku untuk satu tulisan di satu lingkup
-- parameter: tidak ada
select tulisan, lingkup, kode, oleh, pada
from ejaan
qualify row_number() over (partition by tulisan, lingkup order by pada desc, kode) = 1 and kode <> ''
order by tulisan, lingkup
