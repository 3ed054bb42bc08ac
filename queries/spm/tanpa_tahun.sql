-- satu baris: satu angka terbit yang tahunnya tidak disebut sumber
-- parameter: tidak ada
select
    i.nama_pendek, w.nama_tampil, t.rincian, t.nilai, t.desimal_sumber, t.predikat, s.nama as nama_status,
    r.penerbit, r.judul, r.url, t.catatan
from tanpa_tahun as t
join indikator as i on i.indikator = t.indikator
join wilayah as w on w.kode = t.kode_wilayah
left join status as s on s.status = t.status
left join sumber as r on r.sumber_id = t.sumber_id
order by w.kode, i.urutan
