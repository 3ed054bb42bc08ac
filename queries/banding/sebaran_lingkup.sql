-- satu baris: sebaran nilai daerah dalam lingkup pada satu tahun; persentil kosong bila kurang dari 4 daerah
-- parameter: indikator, rincian, lingkup (lihat anggota_lingkup), prov (kode provinsi, atau daerah pilihan dipisah koma)
with tahunan as (
    select
        n.tahun, any_value(n.ruas) as ruas, count(*) as n, min(n.nilai) as terkecil, max(n.nilai) as terbesar,
        quantile_cont(n.nilai, 0.25) as persentil_25,
        quantile_cont(n.nilai, 0.5) as median,
        quantile_cont(n.nilai, 0.75) as persentil_75
    from nilai as n
    join anggota_lingkup as a on a.kode = n.kode_wilayah and a.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), a.prov)
    where n.indikator = $indikator and n.rincian = $rincian and n.nilai is not null
    group by n.tahun
),
cukup as (
    select t.*, t.n >= (select nilai from tetapan where nama = 'minimal_kuartil') as cukup from tahunan as t
)
select
    tahun, ruas, n, cukup, terkecil, terbesar,
    case when cukup then persentil_25 end as persentil_25,
    case when cukup then median end as median,
    case when cukup then persentil_75 end as persentil_75
from cukup
order by tahun
