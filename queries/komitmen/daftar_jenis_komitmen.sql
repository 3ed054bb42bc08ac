-- satu baris: satu jenis komitmen
-- parameter: tidak ada
select jenis, nama, keterangan from jenis_komitmen order by urutan
