-- satu baris: nomor bentuk tabel simpanan; tepat satu baris
-- parameter: tidak ada
create table skema (versi integer not null)
