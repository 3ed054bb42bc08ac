-- satu baris: satu angka setahun bagi satu provinsi: indeks pemprov, rata-rata wilayah terbit, atau rata-rata dihitung
-- parameter: indikator (indeks), rata_rata (indikator rata-rata wilayah), prov (kode provinsi)
-- Dihitung hanya bila pemprov dan SEMUA kab/kota ada angkanya; n dan jumlah selalu disebut.
with
-- Pemprov dan semua kab/kotanya: yang harus lengkap sebelum rata-rata dihitung.
pemda as (
    select kode from wilayah where kode_provinsi = $prov and kelas in ('provinsi', 'kabkota')
),
-- Rata-rata yang ada; cukup tidaknya diputuskan di bawah.
terhitung as (
    select tahun, avg(nilai) as nilai, count(*) as n
    from nilai
    where indikator = $indikator and rincian = '' and kode_wilayah in (select kode from pemda) and nilai is not null
    group by tahun
),
-- Tiga garis satu bagan, yang terbit dan yang dihitung tidak pernah disatukan.
baris as (
    select 1 as urut, 'Indeks pemprov' as nama, indikator, tahun, nilai, desimal_sumber, kategori, huruf, mutu, ruas
    from nilai
    where indikator = $indikator and kode_wilayah = $prov and rincian = ''
    union all
    select 2, 'Rata-rata wilayah (terbit)', indikator, tahun, nilai, desimal_sumber, kategori, huruf, mutu, ruas
    from nilai
    where indikator = $rata_rata and kode_wilayah = $prov and rincian = ''
    union all
    select 3, 'Rata-rata wilayah (dihitung)', $indikator, tahun, nilai, 2, null, null, null, 0
    from terhitung
    where n = (select count(*) from pemda)
)
select
    b.urut, b.nama, b.indikator, $prov as kode_wilayah, b.tahun, '' as rincian, b.nilai, b.desimal_sumber,
    b.kategori, b.huruf, b.mutu, b.ruas, t.n as n_pemda, (select count(*) from pemda) as jumlah_pemda
from baris as b
left join terhitung as t on t.tahun = b.tahun
order by b.tahun desc, b.urut
