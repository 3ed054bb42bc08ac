-- satu baris: satu angka tahunan dari sumber lain yang berbeda dari angka yang dipakai, dengan sebabnya
-- parameter: tidak ada
-- Beda karena pembulatan sumber tidak dihitung berbeda.
create table versi_lain as
select
    u.indikator, i.nama_pendek, i.kelompok, i.urutan, i.desimal, i.satuan,
    u.kode_wilayah, w.nama_tampil, w.kelas, w.kode_provinsi, u.tahun, u.rincian,
    n.nilai as nilai_dipakai, n.desimal_sumber as desimal_dipakai, d.penerbit as penerbit_dipakai,
    u.nilai, u.desimal_sumber, s.nama as nama_status, s.keterangan as arti_status, s.urutan as urutan_status, u.deret,
    r.penerbit, r.judul, r.tanggal, r.url, u.catatan
from urutan_sumber as u
join indikator as i on i.indikator = u.indikator
join wilayah as w on w.kode = u.kode_wilayah
join status as s on s.status = u.status
left join sumber as r on r.sumber_id = u.sumber_id
left join nilai as n
    on n.indikator = u.indikator and n.kode_wilayah = u.kode_wilayah and n.tahun = u.tahun and n.rincian = u.rincian
left join sumber as d on d.sumber_id = n.sumber_id
where u.periode = 'tahunan' and u.nilai is not null
    and (
        u.deret in ('versi_pemda', 'ambigu', 'ragu')
        or (
            u.deret = 'final' and u.giliran > 1
            and abs(u.nilai - n.nilai) > 0.5 * power(10, -least(u.desimal_sumber, n.desimal_sumber)) + 1e-9
        )
    )
