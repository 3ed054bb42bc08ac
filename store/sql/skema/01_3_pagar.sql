-- satu baris: nomor versi terakhir; tepat satu baris, dinaikkan lebih dulu oleh setiap penulis
-- parameter: tidak ada
-- Dua penulis bersamaan bertabrakan di baris ini: satu jalan, yang lain mengulang.
create table pagar (nomor bigint not null)
