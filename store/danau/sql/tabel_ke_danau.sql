-- satu baris: satu baris sebuah tabel berkas basis data, disalin ke tabel yang sama di danau
-- parameter: $sebutan nama tabelnya
insert into simpanan.main.$sebutan select * from salinan.main.$sebutan
