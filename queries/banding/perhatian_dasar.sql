-- satu baris: dasar "perlu perhatian": banyaknya angka utama, dan perbandingan yang dapat dibuat darinya
-- parameter: prov (kode provinsi), kode (kode daerah atau kode provinsi untuk semuanya), pilihan_tahun (0 = angka terbaru),
--            banding, kelompok ('' = semua bidang)
select
    count(distinct (n.indikator, n.kode_wilayah)) as angka,
    count(*) filter (p.banding = $banding and p.hasil <> 'tidak_dibandingkan') as dibandingkan,
    count(*) filter (p.banding = 'tahun_lalu' and p.hasil <> 'tidak_dibandingkan') as bertahun_lalu
from nilai_lihat as n
join wilayah as w
    on w.kode = n.kode_wilayah and w.kode_provinsi = $prov and w.kelas in ('provinsi', 'kabkota')
    and ($kode = $prov or w.kode = $kode)
join penilaian as p on p.indikator = n.indikator and p.kode_wilayah = n.kode_wilayah and p.tahun = n.tahun
where n.pilihan_tahun = $pilihan_tahun and n.rincian = '' and n.utama and ($kelompok = '' or n.kelompok = $kelompok)
