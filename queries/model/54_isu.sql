-- satu baris: satu isu, tujuan atau tindak lanjut kelembagaan dari rakor
-- parameter: tidak ada
create table isu as
select tanggal, kode_wilayah, isu, jenis, sumber_id, catatan from mentah_isu
