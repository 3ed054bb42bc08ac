-- satu baris: satu pernyataan tentang responden satu kelompok di satu daerah, tahun terakhir yang ada angkanya
-- parameter: kode (daftar kode daerah), tahun (paling akhir)
-- Sumber yang menulis angka sama disatukan. Tingkat respons hanya bila kedua angka dari satu sumber.
with
-- Semua sumber pada tahun terakhir daerah itu.
pernyataan as (
    select p.*, r.penerbit
    from partisipasi as p
    left join sumber as r on r.sumber_id = p.sumber_id
    where list_contains($kode, p.kode_wilayah) and p.tahun <= $tahun
    qualify p.tahun = max(p.tahun) over (partition by p.kode_wilayah)
),
-- Penerbit dan catatannya dikumpulkan, agar tampak berapa sumber yang sepakat.
disatukan as (
    select
        tahun, kode_wilayah, kelompok, populasi, sampel, responden,
        string_agg(distinct penerbit, '; ' order by penerbit) as penerbit,
        count(distinct sumber_id) as jumlah_sumber,
        coalesce(string_agg(distinct nullif(catatan, ''), '; '), '') as catatan
    from pernyataan
    group by tahun, kode_wilayah, kelompok, populasi, sampel, responden
)
select
    *,
    case when responden is not null then 100.0 * responden / nullif(coalesce(sampel, populasi), 0) end
        as tingkat_respons,
    case
        when responden is null then null
        when sampel is not null then 'sampel'
        when populasi is not null then 'populasi'
    end as dasar
from disatukan
order by
    case kelompok when 'internal' then 1 when 'eksternal' then 2 when 'eksper' then 3 else 4 end,
    responden desc nulls last, sampel desc nulls last, populasi desc nulls last
