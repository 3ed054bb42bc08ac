-- satu baris: satu baris tabel rinci sebuah batch seperti diterbitkan; isi = JSON kolomnya
-- parameter: batch_id, batas banyak baris
select coalesce(try_cast(baris as integer), urutan) as baris, isi
from isi_rinci
where batch_id = $batch_id
order by urutan
limit $batas
