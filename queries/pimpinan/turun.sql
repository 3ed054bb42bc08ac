-- satu baris: satu indikator utama satu pemda sebuah provinsi yang dapat dibandingkan dengan tahun sebelumnya; yang turun
--   paling jauh dahulu, diukur sebagai bagian dari skalanya
-- parameter: prov (kode provinsi), pilihan_tahun (0 = angka terbaru)
-- Turun = lebih rendah menurut tabel penilaian: selang kepercayaan atau toleransi katalog, tidak menyeberangi ganti cara ukur.
with
-- Setiap angka di samping tahun tepat sebelumnya.
langkah as (
    select n.indikator, n.kode_wilayah, n.tahun, n.nilai, n.desimal_sumber, n.nilai_lalu, p.selisih, p.hasil
    from nilai as n
    join wilayah as w on w.kode = n.kode_wilayah and w.kode_provinsi = $prov and w.kelas in ('provinsi', 'kabkota')
    join penilaian as p
        on p.indikator = n.indikator and p.kode_wilayah = n.kode_wilayah and p.tahun = n.tahun and p.banding = 'tahun_lalu'
    where n.rincian = '' and n.utama and p.hasil <> 'tidak_dibandingkan'
),
-- Tahun-tahun yang sambung-menyambung sebanding, dan di dalamnya yang sambung-menyambung turun.
sambung as (
    select
        *,
        tahun - row_number() over (partition by indikator, kode_wilayah order by tahun) as pulau,
        tahun - row_number() over (partition by indikator, kode_wilayah, hasil order by tahun) as pulau_hasil
    from langkah
),
-- Berapa tahun berturut-turut sampai tahun itu, dan dari nilai berapa.
beruntun as (
    select
        *,
        row_number() over (partition by indikator, kode_wilayah, pulau order by tahun) as tahun_sebanding,
        if(hasil = 'lebih_rendah', row_number() over w, 0) as kali,
        first_value(nilai_lalu) over w as nilai_awal, first_value(tahun - 1) over w as tahun_awal
    from sambung
    window w as (partition by indikator, kode_wilayah, hasil, pulau_hasil order by tahun)
)
select
    b.indikator, i.nama_pendek, i.satuan, i.desimal, b.kode_wilayah, w.nama_tampil, w.kelas, '' as rincian,
    b.tahun, if($pilihan_tahun = 0, b.tahun, null) as tahun_sebut,
    b.nilai, b.desimal_sumber, b.nilai_lalu, b.selisih, b.hasil, cast(b.kali as integer) as kali,
    cast(b.tahun_sebanding as integer) as tahun_sebanding, b.nilai_awal, b.tahun_awal,
    abs(b.selisih) / nullif(i.skala_maks - i.skala_min, 0) as nisbi
from beruntun as b
join nilai_lihat as n
    on n.indikator = b.indikator and n.kode_wilayah = b.kode_wilayah and n.tahun = b.tahun and n.rincian = ''
    and n.pilihan_tahun = $pilihan_tahun
join indikator as i on i.indikator = b.indikator
join wilayah as w on w.kode = b.kode_wilayah
order by b.hasil <> 'lebih_rendah', nisbi desc nulls last, b.kode_wilayah, i.urutan
