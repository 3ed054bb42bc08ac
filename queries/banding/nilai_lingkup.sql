-- satu baris: satu daerah dalam lingkup, ada atau tidak ada angkanya, untuk satu indikator menurut pilihan tahun
-- parameter: indikator, tahun (terbaru yang ada), pilihan_tahun (0 = angka terbaru tiap daerah), banding,
--            lingkup (lihat anggota_lingkup), prov (kode provinsi, atau daerah pilihan dipisah koma)
-- Angka dengan cara ukur yang sudah diganti (tidak sepadan) tidak berwarna mutu dan berdiri sesudah yang lain.
select
    w.kode as kode_wilayah, w.nama_tampil, w.nama_ringkas, w.kelas, w.kode_provinsi,
    $indikator as indikator, coalesce(n.tahun, cast($tahun as integer)) as tahun,
    if($pilihan_tahun = 0, n.tahun, null) as tahun_sebut, coalesce($pilihan_tahun = 0 and n.tahun < $tahun - 2, false) as usang,
    '' as rincian,
    n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal, n.batas_bawah, n.batas_atas, n.predikat, n.kategori, n.huruf,
    case when n.ruas = max(n.ruas) over () then n.mutu end as mutu, n.asal_kategori,
    coalesce(n.ruas = max(n.ruas) over (), true) as sepadan,
    n.perubahan, n.alasan_perubahan, n.nilai_lalu, n.sumber_id, n.jumlah_sumber, n.jumlah_nilai,
    p.nilai_banding, p.selisih, p.hasil, p.alasan, p.label_banding,
    r.peringkat, r.letak, r.bersama, r.n as n_peringkat, r.jumlah_daerah, r.kuartil, r.kuintil,
    t.tren, case when n.indikator is null then coalesce(x.alasan, 'belum_terkumpul') end as alasan_kosong
from wilayah as w
left join nilai_lihat as n
    on n.kode_wilayah = w.kode and n.indikator = $indikator and n.pilihan_tahun = $pilihan_tahun and n.rincian = ''
left join penilaian as p
    on p.kode_wilayah = w.kode and p.indikator = $indikator and p.tahun = n.tahun and p.banding = $banding
left join peringkat_lingkup($lingkup, $prov, $indikator, $pilihan_tahun) as r on r.kode_wilayah = w.kode
left join tren as t on t.kode_wilayah = w.kode and t.indikator = $indikator
left join tidak_ada_lihat as x on x.kode_wilayah = w.kode and x.indikator = $indikator and x.pilihan_tahun = $pilihan_tahun
where case $lingkup
    when 'provinsi' then w.kelas = 'kabkota' and w.kode_provinsi = $prov
    when 'kalimantan' then w.kelas = 'kabkota' and w.kalimantan
    when 'provinsi_kalimantan' then w.kelas = 'provinsi' and w.kalimantan
    when 'pilihan' then list_contains(string_split($prov, ','), w.kode)
    else w.kelas = 'provinsi' and (w.kalimantan or n.nilai is not null or n.predikat is not null)
end
order by n.nilai is null, not sepadan, case when n.arah = 'rendah_baik' then n.nilai else -n.nilai end, w.kode
