-- satu baris: satu angka batch yang berlaku pada satu versi, di salah satu tempat dan tahun yang diminta (tabel sementara tempat)
-- parameter: nomor
-- Tidak diurutkan, agar sejuta baris tidak disalin: dua angka sebuah batch di tempat yang sama berbeda sumber atau kembar.
select
    i.tahun, i.periode, i.kode_wilayah, i.indikator, i.rincian, i.nilai, i.predikat, i.n, i.batas_bawah, i.batas_atas,
    i.status, case when i.sumber_id = '' then b.sumber_id else i.sumber_id end as sumber_id, i.catatan,
    'batch:' || i.batch_id as berkas, cast(coalesce(try_cast(i.baris as integer), i.urutan) as varchar) as baris,
    cast(i.batch_id as varchar) as batch_seq
from isi_capaian as i
join masa_berlaku as b on b.batch_id = i.batch_id
semi join tempat as t
    on t.kode_wilayah = i.kode_wilayah and t.rincian = i.rincian
    and try_cast(i.tahun as integer) >= t.awal and try_cast(i.tahun as integer) <= t.akhir
where b.jenis <> 'cabut' and b.nomor <= $nomor and coalesce(b.diganti > $nomor, true)
