-- satu baris: satu indikator utama untuk satu daerah menurut pilihan tahun: nilai, kategori, perubahan dan geraknya dari tahun lalu, peringkat,
--   banding, tren
-- parameter: kode (kode daerah), tahun (terbaru yang ada), pilihan_tahun (0 = angka terbaru), banding
-- Indikator tanpa angka tetap muncul, dengan tahun terakhir yang ada angkanya.
with
-- Ke mana pembaca diarahkan bila tahun yang diminta kosong.
terakhir as (
    select indikator, tahun as tahun_terakhir, nilai as nilai_terakhir,
        desimal_sumber as desimal_terakhir, predikat as predikat_terakhir
    from nilai_utama
    where kode_wilayah = $kode and pilihan_tahun = tahun and tahun <> $pilihan_tahun
    qualify tahun = max(tahun) over (partition by indikator)
)
select
    i.indikator, i.nama, i.nama_pendek, i.kelompok, i.satuan, i.desimal, i.arah, i.urutan,
    i.skala_min, i.skala_maks,
    w.kelas, $kode as kode_wilayah, coalesce(n.tahun, cast($tahun as integer)) as tahun,
    if($pilihan_tahun = 0, n.tahun, null) as tahun_sebut, coalesce($pilihan_tahun = 0 and n.tahun < $tahun - 2, false) as usang,
    '' as rincian,
    n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal, n.predikat, n.kategori, n.huruf, n.mutu, n.asal_kategori,
    n.perubahan, n.alasan_perubahan, n.sumber_id, n.jumlah_sumber, n.jumlah_nilai,
    p.nilai_banding, p.selisih, p.hasil, p.alasan, p.label_banding, g.hasil as gerak,
    r.peringkat, r.letak, r.bersama, r.n as n_peringkat, r.jumlah_daerah, r.kuartil,
    t.tren, t.n as n_tren,
    if(n.indikator is null, x.alasan, null) as alasan_tidak_ada, if(n.indikator is null, x.keterangan, null) as keterangan_tidak_ada,
    coalesce(j.kepada, k.kepada) as kepada,
    l.tahun_terakhir, l.nilai_terakhir, l.desimal_terakhir, l.predikat_terakhir
from susunan_indikator as i
join wilayah as w on w.kode = $kode
left join nilai_utama as n
    on n.indikator = i.indikator and n.kode_wilayah = $kode and n.pilihan_tahun = $pilihan_tahun
left join penilaian as p
    on p.indikator = i.indikator and p.kode_wilayah = $kode and p.tahun = n.tahun and p.banding = $banding
left join penilaian as g
    on g.indikator = i.indikator and g.kode_wilayah = $kode and g.tahun = n.tahun and g.banding = 'tahun_lalu'
left join peringkat as r
    on r.indikator = i.indikator and r.kode_wilayah = $kode and r.pilihan_tahun = $pilihan_tahun
    and r.lingkup = case when w.kelas = 'provinsi' then 'kalimantan' else 'provinsi' end
left join tren as t on t.indikator = i.indikator and t.kode_wilayah = $kode
left join tidak_ada_lihat as x on x.indikator = i.indikator and x.kode_wilayah = $kode and x.pilihan_tahun = $pilihan_tahun
join pemilik_penilaian as k on k.indikator = i.indikator
left join penjawab as j on j.indikator = i.indikator and j.alasan = coalesce(x.alasan, 'belum_terkumpul')
left join terakhir as l on l.indikator = i.indikator
where i.utama and i.tingkat in ('semua', case when w.kelas = 'provinsi' then 'provinsi' else 'kabupaten_kota' end)
order by i.urutan_kelompok, i.kelompok, i.urutan
