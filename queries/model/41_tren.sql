-- satu baris: arah perjalanan satu indikator di satu daerah sejak cara ukur terakhir
-- parameter: tidak ada
-- Uji Mann-Kendall dua sisi 5 persen dengan koreksi kontinuitas (|z| > 1,96); kurang dari 5 titik:
-- belum dapat dihitung. Tahun yang kosong tidak diisi; variansi dikoreksi untuk nilai kembar.
create table tren as
with
-- Hanya ruas terakhir: tren tidak menyeberangi pergantian cara ukur.
titik as (
    select indikator, kode_wilayah, tahun, nilai, arah
    from nilai
    where rincian = '' and nilai is not null
    qualify ruas = max(ruas) over (partition by indikator, kode_wilayah)
),
-- Banyaknya titik, dan dari tahun berapa sampai tahun berapa.
banyak as (
    select indikator, kode_wilayah, any_value(arah) as arah, count(*) as n, min(tahun) as dari, max(tahun) as sampai
    from titik
    group by indikator, kode_wilayah
),
-- S Mann-Kendall: banyaknya pasangan tahun yang naik dikurangi yang turun.
pasangan as (
    select a.indikator, a.kode_wilayah, sum(sign(b.nilai - a.nilai)) as s
    from titik as a
    join titik as b on b.indikator = a.indikator and b.kode_wilayah = a.kode_wilayah and b.tahun > a.tahun
    group by a.indikator, a.kode_wilayah
),
-- Nilai yang sama mengurangi variansi S; t = banyaknya tahun yang bernilai sama.
kembar as (
    select indikator, kode_wilayah, sum(t * (t - 1) * (2 * t + 5)) as koreksi
    from (select indikator, kode_wilayah, nilai, count(*) as t from titik group by all)
    group by indikator, kode_wilayah
),
-- Variansi S bila sebenarnya tidak ada arah.
uji as (
    select
        b.*, p.s,
        (b.n * (b.n - 1) * (2 * b.n + 5) - k.koreksi) / 18.0 as variansi
    from banyak as b
    left join pasangan as p using (indikator, kode_wilayah)
    left join kembar as k using (indikator, kode_wilayah)
),
-- Koreksi kontinuitas: S digeser satu ke arah nol; tanpa S atau variansi tidak ada arah.
nilai_z as (
    select *, case when variansi > 0 and abs(s) > 0 then (s - sign(s)) / sqrt(variansi) else 0 end as z
    from uji
)
select
    indikator, kode_wilayah, n, dari, sampai, s, z,
    case
        when n < (select nilai from tetapan where nama = 'minimal_titik_tren') then 'belum_dapat_dihitung'
        when abs(z) <= 1.96 then 'tidak_berubah_nyata'
        when arah = 'tanpa_penilaian' then case when z > 0 then 'naik' else 'turun' end
        when (z > 0) = (arah = 'tinggi_baik') then 'membaik'
        else 'memburuk'
    end as tren
from nilai_z
