-- satu baris: satu indikator utama satu daerah di antara daerah serupa, pada tahun angkanya sendiri
-- parameter: kode (kode daerah), pilihan_tahun (0 = angka terbaru), serupa (daftar kode, tanpa daerah itu sendiri)
-- Yang serupa hanya pada tahun yang sama, jadi cara ukurnya sama; mediannya hanya bila daerahnya cukup.
with
-- Yang serupa di samping daerah itu, yang baik selalu positif.
sanding as (
    select
        n.indikator, s.kode_wilayah, s.nilai as nilai_serupa, s.desimal_sumber as desimal_serupa,
        coalesce(s.tanda_ragu, '') as ragu_serupa, s.andal as andal_serupa, w.nama_tampil,
        (n.nilai - s.nilai) * if(n.arah = 'rendah_baik', -1, 1) as unggul
    from nilai_utama as n
    join nilai_utama as s
        on s.indikator = n.indikator and s.pilihan_tahun = n.tahun and list_contains($serupa, s.kode_wilayah)
        and s.nilai is not null
    join wilayah as w on w.kode = s.kode_wilayah
    where n.pilihan_tahun = $pilihan_tahun and n.kode_wilayah = $kode and n.nilai is not null
),
-- Berapa yang kita ungguli, siapa yang terbaik.
ringkas as (
    select
        indikator, count(*) as n_serupa, count(*) filter (unggul > 0) as di_bawah, count(*) filter (unggul = 0) as sama,
        median(nilai_serupa) as median_serupa, arg_min(nama_tampil, unggul order by kode_wilayah) as nama_terbaik,
        arg_min(nilai_serupa, unggul order by kode_wilayah) as nilai_terbaik,
        arg_min(desimal_serupa, unggul order by kode_wilayah) as desimal_terbaik,
        nullif(arg_min(ragu_serupa, unggul order by kode_wilayah), '') as tanda_ragu_terbaik,
        arg_min(andal_serupa, unggul order by kode_wilayah) as andal_terbaik
    from sanding
    group by indikator
)
select
    i.indikator, i.nama_pendek, i.satuan, i.desimal, i.arah, n.kode_wilayah, '' as rincian, n.tahun,
    if($pilihan_tahun = 0, n.tahun, null) as tahun_sebut, n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal,
    n.predikat, n.kategori, n.mutu,
    coalesce(r.n_serupa, 0) as n_serupa, r.di_bawah, r.sama,
    case
        when r.n_serupa >= (select nilai from tetapan where nama = 'minimal_daerah_median') then cast(r.median_serupa as double)
    end as median_serupa,
    r.nama_terbaik, cast(r.nilai_terbaik as double) as nilai_terbaik, r.desimal_terbaik, r.tanda_ragu_terbaik, r.andal_terbaik
from nilai_utama as n
join susunan_indikator as i on i.indikator = n.indikator
left join ringkas as r on r.indikator = n.indikator
where n.pilihan_tahun = $pilihan_tahun and n.kode_wilayah = $kode and n.nilai is not null
    and i.utama and i.arah <> 'tanpa_penilaian'
order by n_serupa = 0, i.urutan_kelompok, i.urutan
