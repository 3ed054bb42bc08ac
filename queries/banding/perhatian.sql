-- satu baris: satu hal yang perlu perhatian, kesenjangan atau penurunan, yang terbesar dahulu; disorot menandai yang dipajang:
--   empat per jenis, paling banyak dua per indikator kecuali dalam satu bidang saja
-- parameter: prov (kode provinsi), kode (kode daerah atau kode provinsi untuk semuanya), pilihan_tahun (0 = angka terbaru), banding, kelompok ('' = semua bidang)
with
-- Kode provinsi berarti provinsi itu sendiri beserta semua kabupaten/kotanya.
daerah as (
    select kode, nama_tampil
    from wilayah
    where kode_provinsi = $prov and kelas in ('provinsi', 'kabkota') and ($kode = $prov or kode = $kode)
),
-- Tertinggal dari pembanding yang dipilih.
gap as (
    select
        'kesenjangan' as jenis, p.indikator, p.kode_wilayah, p.tahun, p.nilai, p.selisih as besar,
        p.nilai_banding, p.label_banding
    from penilaian as p
    where p.banding = $banding and p.hasil = 'lebih_rendah'
),
-- Turun dari tahun lalu; tidak diulang bila tahun lalu sudah menjadi pembandingnya.
turun as (
    select
        'penurunan', p.indikator, p.kode_wilayah, p.tahun, p.nilai, p.selisih, p.nilai_banding, p.label_banding
    from penilaian as p
    where p.banding = 'tahun_lalu' and p.hasil = 'lebih_rendah' and $banding <> 'tahun_lalu'
),
-- Besarnya sebagai bagian dari skala, agar indikator yang berbeda satuan dapat diurutkan bersama.
dinilai as (
    select
        h.*, d.nama_tampil, i.nama_pendek, i.satuan, i.desimal, n.desimal_sumber, n.tanda_ragu, n.andal, n.kategori, '' as rincian,
        if($pilihan_tahun = 0, n.tahun, null) as tahun_sebut,
        abs(h.besar) / nullif(i.skala_maks - i.skala_min, 0) as nisbi
    from (select * from gap union all select * from turun) as h
    join daerah as d on d.kode = h.kode_wilayah
    join indikator as i on i.indikator = h.indikator
    join nilai_lihat as n
        on n.indikator = h.indikator and n.kode_wilayah = h.kode_wilayah and n.tahun = h.tahun and n.rincian = ''
        and n.pilihan_tahun = $pilihan_tahun
    where i.utama and ($kelompok = '' or i.kelompok = $kelompok)
),
-- Satu indikator tidak boleh memenuhi seluruh daftar.
bergilir as (
    select
        *,
        row_number() over (partition by jenis, indikator order by nisbi desc nulls last, kode_wilayah) <= if($kelompok = '', 2, 4)
            as boleh
    from dinilai
)
select
    * exclude (boleh),
    boleh and row_number() over (partition by jenis, boleh order by nisbi desc nulls last, kode_wilayah) <= 4 as disorot
from bergilir
order by jenis, nisbi desc nulls last, kode_wilayah
