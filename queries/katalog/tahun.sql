-- satu baris: satu tahun yang ada angkanya; bawaan = tahun terbaru yang paling sedikit separuh seramai tahun teramai
-- parameter: tidak ada
with ramai as (
    select tahun, count(*) as n
    from nilai
    where utama and kalimantan and rincian = ''
    group by tahun
)
select tahun, coalesce(n >= 0.5 * max(n) over (), false) as bawaan
from ramai
where tahun >= 2019
order by tahun
