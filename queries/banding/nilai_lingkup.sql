-- satu baris: satu daerah dalam lingkup, ada atau tidak ada angkanya, untuk satu indikator setahun
-- parameter: indikator, tahun, banding, lingkup (provinsi|kalimantan|semua_provinsi), prov (kode provinsi)
select
    w.kode as kode_wilayah, w.nama_tampil, w.nama_ringkas, w.kelas, w.kode_provinsi,
    $indikator as indikator, cast($tahun as integer) as tahun, '' as rincian,
    n.nilai, n.desimal_sumber, n.batas_bawah, n.batas_atas, n.predikat, n.kategori, n.huruf, n.mutu, n.asal_kategori,
    n.perubahan, n.alasan_perubahan, n.nilai_lalu, n.sumber_id, n.jumlah_sumber, n.jumlah_nilai,
    p.nilai_banding, p.selisih, p.hasil, p.alasan, p.label_banding,
    r.peringkat, r.n as n_peringkat, r.jumlah_daerah, r.kuartil, r.kuintil,
    t.tren, coalesce(x.alasan, case when n.indikator is null then 'belum ada data' end) as alasan_kosong
from wilayah as w
left join nilai as n
    on n.kode_wilayah = w.kode and n.indikator = $indikator and n.tahun = $tahun and n.rincian = ''
left join penilaian as p
    on p.kode_wilayah = w.kode and p.indikator = $indikator and p.tahun = $tahun and p.banding = $banding
left join peringkat as r
    on r.kode_wilayah = w.kode and r.indikator = $indikator and r.tahun = $tahun
    and r.lingkup = case $lingkup when 'provinsi' then 'provinsi' when 'kalimantan' then 'kalimantan' else 'nasional' end
left join tren as t on t.kode_wilayah = w.kode and t.indikator = $indikator
left join tidak_ada as x on x.kode_wilayah = w.kode and x.indikator = $indikator and x.tahun = $tahun
where case $lingkup
    when 'provinsi' then w.kelas = 'kabkota' and w.kode_provinsi = $prov
    when 'kalimantan' then w.kelas = 'kabkota' and w.kalimantan
    else w.kelas = 'provinsi' and (w.kalimantan or n.nilai is not null or n.predikat is not null)
end
order by n.nilai is null, case when n.arah = 'rendah_baik' then n.nilai else -n.nilai end, w.kode
