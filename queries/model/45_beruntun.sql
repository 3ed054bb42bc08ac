-- satu baris: satu angka utama satu pemda yang dapat dibandingkan dengan tahun sebelumnya: geraknya, dan berapa tahun
--   berturut-turut sudah turun
-- parameter: tidak ada
-- Turun = lebih rendah menurut tabel penilaian: selang kepercayaan atau toleransi katalog, tidak menyeberangi ganti cara ukur.
create table beruntun as
with
-- Setiap angka di samping tahun tepat sebelumnya.
langkah as (
    select
        n.indikator, n.kode_wilayah, n.tahun, n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal, l.nilai as nilai_lalu,
        l.desimal_sumber as desimal_lalu, l.tanda_ragu as tanda_ragu_lalu, l.andal as andal_lalu, p.selisih, p.hasil
    from nilai_utama as n
    join penilaian as p
        on p.indikator = n.indikator and p.kode_wilayah = n.kode_wilayah and p.tahun = n.tahun and p.banding = 'tahun_lalu'
    join nilai_utama as l
        on l.indikator = n.indikator and l.kode_wilayah = n.kode_wilayah and l.tahun = n.tahun - 1 and l.pilihan_tahun = l.tahun
    where n.pilihan_tahun = n.tahun and n.kelas in ('provinsi', 'kabkota') and p.hasil <> 'tidak_dibandingkan'
),
-- Tahun-tahun yang sambung-menyambung sebanding, dan di dalamnya yang sambung-menyambung turun.
sambung as (
    select
        *,
        tahun - row_number() over (partition by indikator, kode_wilayah order by tahun) as pulau,
        tahun - row_number() over (partition by indikator, kode_wilayah, hasil order by tahun) as pulau_hasil
    from langkah
)
select
    indikator, kode_wilayah, tahun, nilai, desimal_sumber, tanda_ragu, andal,
    nilai_lalu, desimal_lalu, tanda_ragu_lalu, andal_lalu, selisih, hasil,
    cast(row_number() over (partition by indikator, kode_wilayah, pulau order by tahun) as integer) as tahun_sebanding,
    cast(if(hasil = 'lebih_rendah', row_number() over w, 0) as integer) as kali,
    first_value(nilai_lalu) over w as nilai_awal, first_value(desimal_lalu) over w as desimal_awal,
    first_value(tanda_ragu_lalu) over w as tanda_ragu_awal, first_value(andal_lalu) over w as andal_awal,
    first_value(tahun - 1) over w as tahun_awal
from sambung
window w as (partition by indikator, kode_wilayah, hasil, pulau_hasil order by tahun)
