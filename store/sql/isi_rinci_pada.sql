-- satu baris: satu baris tabel rinci batch yang berlaku pada satu versi
-- parameter: nomor
select
    i.tabel, i.isi, b.sumber_id,
    cast(coalesce(try_cast(i.baris as integer), i.urutan) as varchar) as baris, i.batch_id
from isi_rinci as i
join masa_berlaku as b on b.batch_id = i.batch_id
where b.jenis <> 'cabut' and b.nomor <= $nomor and coalesce(b.diganti > $nomor, true)
order by i.batch_id, i.urutan
