-- satu baris: satu angka atau keterangan kelembagaan yang hanya dapat disajikan dengan kata
-- parameter: prov (kode provinsi)
-- Ukuran beragam (peleburan, jabatan kosong, kuota), keadaan pada tanggal tertentu, dan keterangan tanpa skor.
select
    c.indikator, i.nama_pendek, i.satuan, i.desimal, c.kode_wilayah, w.nama_tampil, c.tahun, c.periode, c.rincian,
    c.nilai, c.desimal_sumber, c.predikat, s.nama as nama_status, c.deret, r.penerbit, r.judul, r.tanggal, r.url, c.catatan
from capaian_pilihan as c
join indikator as i on i.indikator = c.indikator
join wilayah as w on w.kode = c.kode_wilayah
join status as s on s.status = c.status
left join sumber as r on r.sumber_id = c.sumber_id
where i.kelompok = 'kelembagaan' and w.kode_provinsi = $prov
    and (i.satuan in ('beragam', 'predikat') or c.deret = 'posisi')
order by c.tahun desc, w.kelas <> 'provinsi', c.kode_wilayah, i.urutan, c.rincian
