-- satu baris: satu bagian (area, domain, unit) sebuah instrumen di satu daerah pada tahun terakhir yang terbit
-- parameter: kelompok, kode (kode daerah), tahun (paling akhir)
-- Susunan bagian mengikuti tahun itu: bagian yang terbit di daerah lain tetap muncul tanpa angka, kecuali unit
-- kerja, yang milik daerahnya sendiri. Ringkasan (rata-rata, terendah, peningkatan) bukan bagian. Berbobot: jumlah
-- bagian sama dengan nilai keseluruhannya (beda paling banyak 0,1). Jumlah instansi bukan bagian sebuah nilai.
with
-- Ringkasan ditulis penerbit di kolom yang sama dengan bagiannya, jadi disaring menurut namanya.
bagian as (
    select n.*, i.rincian_nama
    from nilai as n
    join indikator as i on i.indikator = n.indikator
    where i.kelompok = $kelompok and i.arah <> 'tanpa_penilaian' and n.rincian <> '' and n.tahun <= $tahun
        and not regexp_matches(n.rincian, '^(rata-rata|terendah|tertinggi|peningkatan|se-provinsi)')
),
-- Setiap instrumen pada tahun terakhirnya sendiri di daerah itu.
tahun_pakai as (
    select indikator, max(tahun) as tahun from bagian where kode_wilayah = $kode group by indikator
),
-- Bagian yang terbit tahun itu di mana pun, kecuali unit kerja.
susunan as (
    select distinct b.indikator, b.tahun, b.rincian
    from bagian as b
    join tahun_pakai as t on t.indikator = b.indikator and t.tahun = b.tahun
    where b.kode_wilayah = $kode or b.rincian_nama not like '%unit%'
)
select
    s.indikator, i.nama, i.nama_pendek, i.rincian_nama, i.satuan, i.desimal, i.skala_maks, i.urutan,
    $kode as kode_wilayah, s.tahun, s.rincian, b.nilai, b.desimal_sumber, b.tanda_ragu, b.andal, b.n, b.batas_bawah, b.batas_atas,
    b.predikat, b.kategori, b.huruf, b.mutu,
    u.nilai as nilai_total, u.desimal_sumber as desimal_total,
    coalesce(abs(sum(b.nilai) over (partition by s.indikator) - u.nilai) <= 0.1, false) as berbobot,
    case when b.indikator is null then 'belum_terkumpul' end as alasan_kosong, b.catatan
from susunan as s
join indikator as i on i.indikator = s.indikator
left join bagian as b
    on b.indikator = s.indikator and b.tahun = s.tahun and b.rincian = s.rincian and b.kode_wilayah = $kode
left join nilai as u
    on u.indikator = s.indikator and u.tahun = s.tahun and u.rincian = '' and u.kode_wilayah = $kode
order by i.urutan, b.nilai is null, b.nilai desc, s.rincian
