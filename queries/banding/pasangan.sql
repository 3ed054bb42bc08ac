-- satu baris: satu daerah dalam lingkup dengan nilai dua indikator pada tahun yang sama
-- parameter: x, y (indikator), tahun (terbaru yang ada), pilihan_tahun (0 = dipilihkan), lingkup (lihat anggota_lingkup),
--            prov (kode provinsi, atau daerah pilihan dipisah koma)
-- Dipilihkan: satu tahun bagi semua daerah, yang terbanyak punya keduanya, di antaranya yang terbaru; tahun tidak dicampur.
with
-- Yang terbit untuk kedua indikator di daerah-daerah lingkup itu, juga bila hanya predikatnya.
angka as (
    select n.indikator, n.kode_wilayah, n.tahun, n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal
    from nilai as n
    join anggota_lingkup as l on l.kode = n.kode_wilayah and l.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), l.prov)
    where n.indikator in ($x, $y) and n.rincian = ''
),
-- Berapa daerah yang punya keduanya setiap tahun.
sepasang as (
    select a.tahun, count(*) as n
    from angka as a
    join angka as b on b.kode_wilayah = a.kode_wilayah and b.tahun = a.tahun and b.indikator = $y
    where a.indikator = $x and a.nilai is not null and b.nilai is not null
    group by a.tahun
),
-- Selalu satu baris.
pakai as (
    select coalesce(nullif($pilihan_tahun, 0), arg_max(tahun, n * 10000 + tahun), $tahun) as tahun
    from sepasang
),
-- Kedua angka tiap daerah; yang tidak ada dengan sebabnya.
sanding as (
    select
        w.kode as kode_wilayah, w.nama_tampil, w.nama_ringkas, cast(y.tahun as integer) as tahun,
        a.nilai as nilai_x, a.desimal_sumber as desimal_x, a.tanda_ragu as tanda_ragu_x, a.andal as andal_x,
        b.nilai as nilai_y, b.desimal_sumber as desimal_y, b.tanda_ragu as tanda_ragu_y, b.andal as andal_y,
        case
            when a.nilai is not null then null when a.indikator is not null then 'hanya predikat yang diumumkan'
            else replace(coalesce(p.alasan, 'belum_terkumpul'), '_', ' ')
        end as alasan_x,
        case
            when b.nilai is not null then null when b.indikator is not null then 'hanya predikat yang diumumkan'
            else replace(coalesce(q.alasan, 'belum_terkumpul'), '_', ' ')
        end as alasan_y
    from anggota_lingkup as l
    cross join pakai as y
    join wilayah as w on w.kode = l.kode
    left join angka as a on a.kode_wilayah = w.kode and a.indikator = $x and a.tahun = y.tahun
    left join angka as b on b.kode_wilayah = w.kode and b.indikator = $y and b.tahun = y.tahun
    left join tidak_ada_lihat as p on p.kode_wilayah = w.kode and p.indikator = $x and p.pilihan_tahun = y.tahun
    left join tidak_ada_lihat as q on q.kode_wilayah = w.kode and q.indikator = $y and q.pilihan_tahun = y.tahun
    where l.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), l.prov)
        and ($lingkup <> 'semua_provinsi' or w.kalimantan or a.nilai is not null or b.nilai is not null)
)
select
    *,
    case
        when alasan_x = alasan_y then 'keduanya ' || alasan_x
        else nullif(concat_ws(', ', 'sumbu mendatar ' || alasan_x, 'sumbu tegak ' || alasan_y), '')
    end as alasan
from sanding
order by alasan is not null, kode_wilayah
