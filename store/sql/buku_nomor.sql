-- satu baris: nomor satu baris buku
-- parameter: tidak ada
select nomor from buku
