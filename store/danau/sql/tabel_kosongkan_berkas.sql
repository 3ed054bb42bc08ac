-- satu baris: satu baris sebuah tabel berkas basis data, dihapus
-- parameter: $sebutan nama tabelnya
delete from salinan.main.$sebutan
