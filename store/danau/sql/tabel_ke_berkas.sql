-- satu baris: satu baris sebuah tabel danau, disalin ke tabel yang sama di berkas basis data
-- parameter: $sebutan nama tabelnya
insert into salinan.main.$sebutan select * from simpanan.main.$sebutan
