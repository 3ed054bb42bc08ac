-- satu baris: satu baris calon yang tidak disimpan; mula-mula tidak ada
-- parameter: tidak ada
create or replace table dilewati (urutan bigint)
