-- satu baris: satu indikator di bawah sebuah induk untuk satu daerah, pada tahun terakhir yang ada angkanya
-- parameter: induk (indikator), kode (kode daerah), tahun (paling akhir), versi (asli|sekarang)
-- Indikator yang hanya pernah terbit per rincian bukan komponen. Median = median kab/kota provinsi itu,
-- hanya bila jumlah daerahnya cukup.
with recursive
-- Anak, cucu, dan seterusnya di bawah induk itu.
turunan as (
    select indikator, nama, nama_pendek, induk, urutan, desimal, 1 as lapis
    from indikator
    where induk = $induk
    union all
    select i.indikator, i.nama, i.nama_pendek, i.induk, i.urutan, i.desimal, t.lapis + 1
    from indikator as i
    join turunan as t on i.induk = t.indikator
),
-- Yang pernah terbit sebagai keseluruhan di mana pun.
komponen as (
    select * from turunan where indikator in (select indikator from nilai where rincian = '')
),
-- Satu tahun untuk semua komponen, agar tidak ada yang dibandingkan antartahun.
tahun_pakai as (
    select max(n.tahun) as tahun
    from nilai as n
    join komponen as k on k.indikator = n.indikator
    where n.kode_wilayah = $kode and n.tahun <= $tahun and n.rincian = '' and n.nilai is not null
)
select
    k.indikator, k.nama, k.nama_pendek, k.induk, k.lapis, k.urutan, k.desimal,
    $kode as kode_wilayah, y.tahun, '' as rincian,
    n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal, n.n, n.batas_bawah, n.batas_atas, n.predikat, n.nilai_lalu,
    n.perubahan, n.jumlah_nilai,
    coalesce(a.kategori, n.kategori) as kategori,
    coalesce(a.huruf, n.huruf) as huruf,
    coalesce(a.mutu, n.mutu) as mutu,
    case when p.n >= (select t.nilai from tetapan as t where t.nama = 'minimal_daerah_median') then p.nilai end
        as nilai_median,
    p.n as n_median,
    case when n.indikator is null then coalesce(x.alasan, 'belum_terkumpul') end as alasan_kosong
from komponen as k
cross join tahun_pakai as y
join wilayah as w on w.kode = $kode
left join nilai as n
    on n.indikator = k.indikator and n.kode_wilayah = $kode and n.tahun = y.tahun and n.rincian = ''
left join tidak_ada_lihat as x on x.indikator = k.indikator and x.kode_wilayah = $kode and x.pilihan_tahun = y.tahun
left join ambang as a
    on a.indikator = k.indikator and a.versi = $versi and a.versi <> 'asli'
    and y.tahun between a.tahun_mulai and a.tahun_selesai
    and n.nilai >= coalesce(a.batas_bawah, -1e18) and n.nilai < coalesce(a.batas_atas, 1e18)
left join patokan as p
    on p.banding = 'provinsi' and p.indikator = k.indikator and p.tahun = y.tahun
    and p.kode_provinsi = w.kode_provinsi
where y.tahun is not null
order by k.lapis, k.induk, n.nilai is null, n.nilai, k.urutan
