-- satu baris: satu baris calon yang akan disimpan; DuckDB menjaga urutan masuknya
-- parameter: tidak ada
select *
from calon
where urutan not in (select urutan from dilewati)
