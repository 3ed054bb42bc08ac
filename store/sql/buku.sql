-- satu baris: satu baris buku dengan masa berlakunya, dari yang tertua
-- parameter: tidak ada
select * from masa_berlaku order by nomor
