-- satu baris: satu jenis komitmen
-- parameter: tidak ada
create table jenis_komitmen as
select jenis, nama, try_cast(urutan as integer) as urutan, kelompok, keterangan from mentah_jenis_komitmen
