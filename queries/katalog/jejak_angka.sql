-- satu baris: satu angka dari satu sumber, yang dipakai maupun sumber lain
-- parameter: indikator (daftar), kode (daftar kode daerah), tahun (daftar)
select
    u.indikator, u.kode_wilayah, u.tahun, u.rincian, u.periode,
    u.giliran = 1 and u.deret = 'final' as dipakai,
    w.nama_tampil, i.nama_pendek, i.desimal, u.nilai, u.desimal_sumber, u.predikat, s.nama as nama_status,
    r.penerbit, r.judul, r.tanggal, r.url, u.catatan
from urutan_sumber as u
join wilayah as w on w.kode = u.kode_wilayah
join indikator as i on i.indikator = u.indikator
left join status as s on s.status = u.status
left join sumber as r on r.sumber_id = u.sumber_id
where list_contains($indikator, u.indikator) and list_contains($kode, u.kode_wilayah)
    and list_contains($tahun, u.tahun)
order by u.indikator, u.kode_wilayah, u.tahun desc, u.rincian, s.urutan, u.giliran
