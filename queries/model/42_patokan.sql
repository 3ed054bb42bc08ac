-- satu baris: nilai pembanding bagi satu daerah, satu indikator, satu tahun, satu jenis banding
-- parameter: tidak ada
-- Nasional = angka nasional terbit. Provinsi dan Kalimantan = median daerah setingkat yang ada datanya
-- (n disebut); angka terbit tidak dirata-ratakan. Target dan ambang berdiri sendiri-sendiri: batas bawah kategori bukan target.
create table patokan as
with
-- Angka nasional terbit kadang hanya sebagai rata-rata kelas daerahnya; yang keseluruhan didahulukan.
nasional as (
    select
        indikator, tahun, t.kelas, nilai, rincian, sumber_id,
        row_number() over (
            partition by indikator, tahun, t.kelas
            order by case when rincian = '' then 1 when rincian = t.rincian_rata then 2 else 3 end
        ) as urut
    from nilai
    cross join (values
        ('provinsi', 'rata-rata provinsi'), ('kabkota', 'rata-rata kabupaten/kota')
    ) as t (kelas, rincian_rata)
    where kode_wilayah = '00' and nilai.nilai is not null and rincian in ('', t.rincian_rata)
),
-- Kab/kota sebuah provinsi. Cukup tidaknya n diputuskan oleh tabel penilaian.
median_provinsi as (
    select n.indikator, n.tahun, n.kode_provinsi, median(n.nilai) as nilai, count(*) as n
    from nilai as n
    where n.kelas = 'kabkota' and n.rincian = '' and n.nilai is not null
    group by all
),
-- Daerah setingkat di kelima provinsi Kalimantan.
median_kalimantan as (
    select n.indikator, n.tahun, n.kelas, median(n.nilai) as nilai, count(*) as n
    from nilai as n
    where n.kalimantan and n.kelas in ('kabkota', 'provinsi') and n.rincian = '' and n.nilai is not null
    group by all
)
select 'nasional' as banding, indikator, tahun, kelas, '' as kode_provinsi, nilai, null as n,
    case when rincian = '' then 'Nasional' else 'Nasional (' || rincian || ')' end as label, sumber_id
from nasional
where urut = 1
union all
select 'provinsi', m.indikator, m.tahun, 'kabkota', m.kode_provinsi, m.nilai, m.n,
    'Median kab/kota ' || w.nama_tampil, ''
from median_provinsi as m
join wilayah as w on w.kode = m.kode_provinsi
union all
select 'kalimantan', indikator, tahun, kelas, '', nilai, n,
    case kelas when 'provinsi' then 'Median provinsi se-Kalimantan' else 'Median kab/kota se-Kalimantan' end, ''
from median_kalimantan
union all
select t.jenis, t.indikator, y.tahun, k.kelas, '', t.nilai, null, t.label, t.sumber_id
from target as t
join (select distinct indikator, tahun from nilai) as y
    on y.indikator = t.indikator and y.tahun between t.tahun_mulai and t.tahun_selesai
join (values ('provinsi', 'provinsi'), ('kabkota', 'kabupaten_kota')) as k (kelas, tingkat)
    on t.tingkat in ('semua', k.tingkat)
qualify row_number() over (partition by t.jenis, t.indikator, y.tahun, k.kelas order by t.nilai) = 1
