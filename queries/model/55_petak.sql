-- satu baris: tempat satu daerah pada peta petak
-- parameter: tidak ada
create table petak as
select kode, cast(baris as integer) as baris, cast(kolom as integer) as kolom, lapis from mentah_petak
