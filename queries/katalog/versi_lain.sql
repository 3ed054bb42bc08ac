-- satu baris: satu angka tahunan dari sumber lain yang berbeda dari angka yang dipakai, dengan sebabnya
-- parameter: kelompok (kunci di kelompok.csv), prov (kode provinsi), tahun
-- Beda karena pembulatan sumber tidak dihitung berbeda.
select
    u.indikator, i.nama_pendek, i.desimal, i.satuan, u.kode_wilayah, w.nama_tampil, u.tahun, u.rincian,
    n.nilai as nilai_dipakai, n.desimal_sumber as desimal_dipakai, d.penerbit as penerbit_dipakai,
    u.nilai, u.desimal_sumber, s.nama as nama_status, s.keterangan as arti_status, u.deret,
    r.penerbit, r.judul, r.tanggal, r.url, u.catatan
from urutan_sumber as u
join indikator as i on i.indikator = u.indikator
join wilayah as w on w.kode = u.kode_wilayah
join status as s on s.status = u.status
left join sumber as r on r.sumber_id = u.sumber_id
left join nilai as n
    on n.indikator = u.indikator and n.kode_wilayah = u.kode_wilayah and n.tahun = u.tahun and n.rincian = u.rincian
left join sumber as d on d.sumber_id = n.sumber_id
where i.kelompok = $kelompok and w.kode_provinsi = $prov and u.tahun = $tahun and u.periode = 'tahunan'
    and u.nilai is not null
    and (
        u.deret in ('versi_pemda', 'ambigu', 'ragu')
        or (
            u.deret = 'final' and u.giliran > 1
            and abs(u.nilai - n.nilai) > 0.5 * power(10, -least(u.desimal_sumber, n.desimal_sumber)) + 1e-9
        )
    )
order by w.kelas <> 'provinsi', u.kode_wilayah, i.urutan, u.rincian, s.urutan, u.nilai desc
