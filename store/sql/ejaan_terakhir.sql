-- satu baris: jawaban terakhir untuk satu tulisan di satu lingkup; kode kosong bila ditarik kembali
-- parameter: tidak ada
select tulisan, lingkup, kode, oleh, pada
from ejaan
qualify row_number() over (partition by tulisan, lingkup order by pada desc, kode) = 1
order by tulisan, lingkup
