-- satu baris: banyaknya baris calon yang akan disimpan
-- parameter: tidak ada
select count(*) as jumlah
from calon
where urutan not in (select urutan from dilewati)
