-- satu baris: satu angka batch yang berlaku pada satu versi
-- parameter: nomor
select
    i.tahun, i.periode, i.kode_wilayah, i.indikator, i.rincian, i.nilai, i.predikat, i.n, i.batas_bawah, i.batas_atas,
    i.status, case when i.sumber_id = '' then b.sumber_id else i.sumber_id end as sumber_id, i.catatan,
    cast(coalesce(try_cast(i.baris as integer), i.urutan) as varchar) as baris, i.batch_id
from isi_capaian as i
join masa_berlaku as b on b.batch_id = i.batch_id
where b.jenis <> 'cabut' and b.nomor <= $nomor and coalesce(b.diganti > $nomor, true)
order by i.batch_id, i.urutan
