-- satu baris: satu langkah penulisan simpanan, dari yang tertua
-- parameter: tidak ada
select langkah, nomor, jenis, isi, sidik_buku, pada, sidik from jejak order by langkah
