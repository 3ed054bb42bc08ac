-- satu baris: versi 0, belum ada batch
-- parameter: tidak ada
insert into pagar (nomor) values (0)
