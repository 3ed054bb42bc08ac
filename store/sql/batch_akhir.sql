-- satu baris: baris buku terakhir tentang satu batch
-- parameter: batch_id
select * from masa_berlaku where batch_id = $batch_id and diganti is null
