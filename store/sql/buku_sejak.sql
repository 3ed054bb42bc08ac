-- satu baris: satu baris buku sesudah sebuah versi, dari yang tertua
-- parameter: nomor
select * from masa_berlaku where nomor > $nomor order by nomor
