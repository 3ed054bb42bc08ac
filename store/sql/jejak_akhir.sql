-- satu baris: langkah penulisan terakhir
-- parameter: tidak ada
select langkah, nomor, jenis, isi, sidik_buku, pada, sidik from jejak order by langkah desc limit 1
