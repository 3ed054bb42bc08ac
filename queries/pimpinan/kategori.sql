-- satu baris: satu kabupaten/kota sebuah provinsi dan satu indikator utama: kategorinya kini dan pada angka sebelumnya
-- parameter: prov (kode provinsi), pilihan_tahun (0 = angka terbaru)
-- Berpindah kategori hanya dihitung bila cara ukur dan batas kategori kedua tahun sama.
with
-- Yang terlihat, dengan aturan tahunnya sendiri.
kini as (
    select indikator, kode_wilayah, tahun, nilai, desimal_sumber, tanda_ragu, andal, predikat, kategori, mutu, ruas, sidik
    from nilai_utama
    where pilihan_tahun = $pilihan_tahun and kelas = 'kabkota' and kode_provinsi = $prov and mutu is not null
),
-- Angka berkategori terakhir sebelum itu.
lalu as (
    select
        k.indikator, k.kode_wilayah, n.tahun as tahun_lalu, n.kategori as kategori_lalu, n.mutu as mutu_lalu,
        n.ruas as ruas_lalu, n.sidik as sidik_lalu
    from kini as k
    join nilai_utama as n
        on n.indikator = k.indikator and n.kode_wilayah = k.kode_wilayah and n.pilihan_tahun = n.tahun and n.tahun < k.tahun
        and n.mutu is not null
    qualify n.tahun = max(n.tahun) over (partition by k.indikator, k.kode_wilayah)
),
-- Mengapa perpindahannya tidak dihitung; kosong berarti dihitung.
beralasan as (
    select
        k.*, l.tahun_lalu, l.kategori_lalu, l.mutu_lalu,
        case
            when l.tahun_lalu is null then 'belum ada angka sebelumnya'
            when l.ruas_lalu <> k.ruas then 'cara ukur berubah sejak ' || l.tahun_lalu
            when l.sidik_lalu is distinct from k.sidik then 'batas kategori berubah sejak ' || l.tahun_lalu
        end as alasan
    from kini as k
    left join lalu as l on l.indikator = k.indikator and l.kode_wilayah = k.kode_wilayah
)
select
    b.indikator, i.nama_pendek, i.kelompok, b.kode_wilayah, w.nama_tampil, '' as rincian, b.tahun, b.nilai, b.desimal_sumber,
    b.tanda_ragu, b.andal, b.predikat, b.kategori, b.mutu, b.tahun_lalu, b.kategori_lalu, b.mutu_lalu, b.alasan,
    case
        when b.alasan is not null then null
        when b.kategori = b.kategori_lalu then 'tetap'
        when t.anak_tangga <> l.anak_tangga then if(t.anak_tangga > l.anak_tangga, 'naik', 'turun')
        when b.mutu <> b.mutu_lalu then if(b.mutu < b.mutu_lalu, 'naik', 'turun')
        else 'tetap'
    end as gerak,
    coalesce(t.anak_tangga, 999) as letak, coalesce(l.anak_tangga, 999) as letak_lalu,
    dense_rank() over (partition by b.indikator order by b.ruas desc, b.sidik) as aturan,
    min(b.tahun) over (partition by b.indikator, b.ruas, b.sidik) as tahun_dari,
    max(b.tahun) over (partition by b.indikator, b.ruas, b.sidik) as tahun_sampai,
    (select count(*) from wilayah where kode_provinsi = $prov and kelas = 'kabkota') as jumlah_daerah
from beralasan as b
join susunan_indikator as i on i.indikator = b.indikator
join wilayah as w on w.kode = b.kode_wilayah
left join tangga_kategori as t on t.indikator = b.indikator and t.tahun = b.tahun and t.kategori = b.kategori
left join tangga_kategori as l on l.indikator = b.indikator and l.tahun = b.tahun and l.kategori = b.kategori_lalu
order by i.urutan_kelompok, i.urutan, tahun_sampai desc, b.mutu desc nulls last, b.kategori, b.kode_wilayah
