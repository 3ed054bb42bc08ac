-- satu baris: satu berkas ekspor dan nasibnya
-- parameter: tidak ada
create table berkas as
select nama, folder, cast(baris as integer) as baris, keadaan, pesan from mentah_berkas
