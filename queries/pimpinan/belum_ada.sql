-- satu baris: satu pemda sebuah provinsi dan satu indikator utama tanpa angka menurut pilihan tahun, dengan sebabnya
-- parameter: prov (kode provinsi), pilihan_tahun (0 = tahun mana pun)
-- Hanya indikator yang pernah terbit untuk daerah setingkat di Kalimantan; yang jumlahnya tidak dinilai tidak ikut.
select
    i.indikator, i.nama_pendek, i.penerbit, w.kode as kode_wilayah, w.nama_tampil, w.kelas,
    coalesce(x.alasan, 'belum_terkumpul') as alasan, coalesce(x.keterangan, '') as keterangan,
    coalesce(s.kepada, p.kepada, '') as kepada,
    count(*) over (partition by w.kode) as n_kosong
from wilayah as w
cross join susunan_indikator as i
left join nilai_utama as n
    on n.indikator = i.indikator and n.kode_wilayah = w.kode and n.pilihan_tahun = $pilihan_tahun
left join tidak_ada_lihat as x on x.indikator = i.indikator and x.kode_wilayah = w.kode and x.pilihan_tahun = $pilihan_tahun
left join pemilik_penilaian as p on p.indikator = i.indikator
left join penjawab as s on s.indikator = i.indikator and s.alasan = coalesce(x.alasan, 'belum_terkumpul')
where w.kode_provinsi = $prov and w.kelas in ('provinsi', 'kabkota') and n.indikator is null
    and i.utama and i.arah <> 'tanpa_penilaian'
    and i.tingkat in ('semua', if(w.kelas = 'provinsi', 'provinsi', 'kabupaten_kota'))
    and exists (
        from nilai_utama as t
        where t.indikator = i.indikator and t.kelas = w.kelas and t.kalimantan and t.pilihan_tahun = $pilihan_tahun
    )
order by n_kosong desc, w.kelas desc, w.kode, i.urutan_kelompok, i.urutan
