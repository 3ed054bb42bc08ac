-- satu baris: satu angka per rincian dari satu sumber, semua tahun sampai tahun pilihan
-- parameter: indikator (daftar), kode (kode daerah), sampai (tahun)
select
    u.indikator, i.nama_pendek, i.desimal, u.kode_wilayah, u.tahun, u.periode, u.rincian,
    u.nilai, u.desimal_sumber, u.predikat, s.nama as nama_status, r.penerbit, r.judul, r.tanggal, r.url, u.catatan
from urutan_sumber as u
join indikator as i on i.indikator = u.indikator
left join status as s on s.status = u.status
left join sumber as r on r.sumber_id = u.sumber_id
where list_contains($indikator, u.indikator) and u.kode_wilayah = $kode and u.rincian <> ''
    and u.tahun between 2019 and $sampai
order by u.tahun desc, i.urutan, u.rincian, u.giliran
