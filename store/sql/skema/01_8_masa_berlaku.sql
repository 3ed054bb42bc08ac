-- satu baris: satu baris buku; diganti = nomor baris buku berikutnya tentang batch yang sama, kosong bila belum ada
-- parameter: tidak ada
-- Batch berlaku pada versi v bila jenis bukan 'cabut', nomor <= v, dan diganti kosong atau > v.
create view masa_berlaku as
select *, lead(nomor) over (partition by batch_id order by nomor) as diganti
from buku
