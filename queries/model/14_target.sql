-- satu baris: satu target (janji sebuah dokumen) atau ambang (batas bawah sebuah kategori) pada rentang tahun
-- parameter: tidak ada
create table target as
select
    indikator, tingkat,
    coalesce(try_cast(tahun_mulai as integer), 1900) as tahun_mulai,
    coalesce(try_cast(tahun_selesai as integer), 9999) as tahun_selesai,
    cast(nilai as double) as nilai, jenis, label, sumber_id
from mentah_target
