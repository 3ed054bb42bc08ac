-- satu baris: satu daerah dalam lingkup, ada atau tidak ada angkanya, untuk satu indikator (atau rinciannya) setahun
-- parameter: indikator, rincian, tahun (terbaru yang ada), pilihan_tahun (0 = angka terbaru tiap daerah),
--            banding, lingkup (lihat anggota_lingkup), prov (kode provinsi, atau daerah pilihan dipisah koma)
-- Rincian tidak punya pembanding dan peringkat. Angka dengan cara ukur yang sudah diganti (tidak sepadan) tidak berwarna mutu
-- dan berdiri sesudah yang lain.
select
    w.kode as kode_wilayah, w.nama_tampil, w.nama_ringkas, w.kode_provinsi,
    $indikator as indikator, coalesce(n.tahun, cast($tahun as integer)) as tahun,
    if($pilihan_tahun = 0, n.tahun, null) as tahun_sebut, coalesce($pilihan_tahun = 0 and n.tahun < $tahun - 2, false) as usang,
    $rincian as rincian,
    n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal, n.n, n.batas_bawah, n.batas_atas, n.predikat, n.kategori, n.huruf,
    case when n.ruas = max(n.ruas) over () then n.mutu end as mutu, n.asal_kategori,
    coalesce(n.ruas = max(n.ruas) over (), true) as sepadan,
    n.perubahan, n.alasan_perubahan,
    p.nilai_banding, p.selisih, p.hasil, p.alasan, p.label_banding,
    r.peringkat, r.letak, r.bersama, r.n as n_peringkat, r.jumlah_daerah, r.kuartil,
    case when n.indikator is null then coalesce(x.alasan, 'belum_terkumpul') end as alasan_kosong,
    coalesce(j.kepada, k.kepada) as kepada
from anggota_lingkup as a
join wilayah as w on w.kode = a.kode
left join nilai_lihat as n
    on n.kode_wilayah = w.kode and n.indikator = $indikator and n.pilihan_tahun = $pilihan_tahun and n.rincian = $rincian
left join penilaian as p
    on p.kode_wilayah = w.kode and p.indikator = $indikator and p.tahun = n.tahun and p.banding = $banding
    and $rincian = ''
left join peringkat_lingkup($lingkup, $prov, $indikator, $pilihan_tahun) as r on r.kode_wilayah = w.kode and $rincian = ''
left join tidak_ada_lihat as x
    on x.kode_wilayah = w.kode and x.indikator = $indikator and x.pilihan_tahun = $pilihan_tahun and $rincian = ''
left join pemilik_penilaian as k on k.indikator = $indikator
left join penjawab as j on j.indikator = $indikator and j.alasan = coalesce(x.alasan, 'belum_terkumpul')
where a.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), a.prov)
order by
    n.nilai is null, not sepadan, case when n.arah = 'rendah_baik' then n.nilai else -n.nilai end,
    n.urutan_predikat desc nulls last, n.predikat is null, w.kode
