-- satu baris: satu layanan dasar sebuah bidang SPM di satu daerah menurut pilihan tahun: sasaran, realisasi, persen terbit
-- parameter: kode (kode daerah), tahun (terbaru yang ada), pilihan_tahun (0 = tahun terbaru bidang itu di daerah itu), bidang (indikator bidang)
-- Layanan mengikuti kewenangan daerahnya (provinsi atau kabupaten/kota). Persen adalah angka terbit; persen_hitung
-- hanya terisi bila sasaran dan realisasi terbit tanpa persennya.
with
-- Kewenangan daerah itu menentukan layanan mana yang ditanyakan.
daerah as (
    select kode, case kelas when 'provinsi' then 'provinsi' else 'kabupaten_kota' end as tingkat
    from wilayah
    where kode = $kode
),
-- Satu tahun untuk semua layanan sebuah bidang; selalu satu baris.
pakai as (
    select coalesce(nullif($pilihan_tahun, 0), max(tahun), $tahun) as tahun
    from (
        select n.tahun
        from nilai as n
        join indikator as i on i.indikator = n.indikator and i.induk = $bidang
        where n.kode_wilayah = $kode and n.rincian = ''
        union all
        select y.tahun
        from layanan as y
        join indikator as i on i.indikator = y.indikator and i.induk = $bidang
        join status as s on s.status = y.status and s.deret = 'final'
        where y.kode_wilayah = $kode and y.periode = 'tahunan'
    )
),
-- Satu sumber per layanan: jenis terkuat dahulu, lalu yang terbaru.
hitungan as (
    select y.*, s.deret
    from layanan as y
    join status as s on s.status = y.status
    left join sumber as r on r.sumber_id = y.sumber_id
    where y.kode_wilayah = $kode and y.tahun = (select tahun from pakai) and y.periode = 'tahunan' and s.deret = 'final'
    qualify row_number() over (
        partition by y.indikator order by r.peringkat_jenis, r.tanggal desc nulls last, y.sumber_id
    ) = 1
)
select
    i.indikator, i.nama, i.nama_pendek, i.keterangan, i.urutan, d.kode as kode_wilayah,
    cast(p.tahun as integer) as tahun, '' as rincian,
    n.nilai, n.desimal_sumber, n.predikat, h.sasaran, h.realisasi, h.satuan,
    case when n.nilai is null and h.sasaran > 0 then 100.0 * h.realisasi / h.sasaran end as persen_hitung,
    coalesce(h.sumber_id, n.sumber_id) as sumber_id, h.catatan
from indikator as i
join daerah as d on d.tingkat = i.tingkat
cross join pakai as p
left join nilai as n
    on n.indikator = i.indikator and n.kode_wilayah = d.kode and n.tahun = p.tahun and n.rincian = ''
left join hitungan as h on h.indikator = i.indikator
where i.induk = $bidang
order by i.urutan
