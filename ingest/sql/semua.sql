-- satu baris: satu baris calon; DuckDB menjaga urutan masuknya
-- parameter: tidak ada
select * from calon
