-- satu baris: bentuk sebelum langkah pertama
-- parameter: tidak ada
insert into skema (versi) values (0)
