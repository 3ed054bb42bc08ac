-- satu baris: satu langkah penulisan dicatat
-- parameter: langkah, nomor, jenis, isi, sidik_buku, pada, sidik
insert into jejak (langkah, nomor, jenis, isi, sidik_buku, pada, sidik)
values ($langkah, $nomor, $jenis, $isi, $sidik_buku, $pada, $sidik)
