-- satu baris: satu baris sebuah tabel danau, dihapus
-- parameter: $sebutan nama tabelnya
delete from simpanan.main.$sebutan
