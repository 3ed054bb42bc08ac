-- satu baris: satu angka dalam tahun atau belum final sebuah daerah: triwulan, potret, posisi, sementara
-- parameter: prov (kode provinsi), tahun, indikator (daftar)
-- Angka nasional ikut sebagai pembanding. Tidak pernah disatukan dengan nilai tahunan.
select
    c.indikator, i.nama_pendek, i.desimal, i.satuan, i.urutan, c.kode_wilayah, w.nama_tampil, w.kelas,
    c.tahun, c.periode, c.rincian, c.nilai, c.desimal_sumber, c.predikat, s.nama as nama_status,
    c.jumlah_nilai, c.catatan
from capaian_pilihan as c
join indikator as i on i.indikator = c.indikator
join wilayah as w on w.kode = c.kode_wilayah
join status as s on s.status = c.status
where list_contains($indikator, c.indikator) and c.tahun = $tahun
    and (w.kode_provinsi = $prov or w.kelas = 'nasional')
    and c.deret in ('triwulan', 'sementara', 'posisi')
order by i.urutan, w.kelas = 'nasional', w.kelas <> 'provinsi', c.kode_wilayah, c.rincian, c.periode
