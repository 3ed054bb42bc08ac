-- satu baris: satu taksiran satu ukuran dalam satu kelompok, sebagai perbandingan (rata-rata, bagian, rasio) dan sebagai jumlah
-- parameter: tanpa; membaca tabel `lapis` dan `gugus` (berapa unit diambil dari berapa), `momen` (tiap lapis: jumlah dan jumlah
-- kuadrat y = bobot * nilai dan x = bobot * penyebut dari unit utamanya) dan `utama` (tiap unit utama yang tahap keduanya dihitung)
--
-- Galat baku dengan linearisasi Taylor dan koreksi populasi terhingga pada tiap tahap (Wolter 2007 bab 6; Särndal, Swensson,
-- Wretman 1992 bab 4 dan 5). Simpangan z = (y - R x) / X linear dalam y dan x, jadi cukup jumlah dan jumlah kuadratnya.
with
-- Tiap ukuran dalam kelompoknya; derajat bebasnya unit utama yang ada jawabannya dikurangi lapisnya.
seluruh as (
    select ukuran, kelompok, sum(y) as y, sum(x) as x, sum(n)::bigint as n, sum(w) as w, sum(ww) as ww,
        (sum(unit) - count(*))::bigint as derajat_bebas
    from momen group by all
),
-- Perbandingan Y/X dan jumlah Y: yang pertama memusatkan tiap nilai pada perbandingannya.
arah as (
    select ukuran, kelompok, 'perbandingan' as jenis, y / x as taksiran, y / x as r, x as pembagi from seluruh where x <> 0
    union all
    select ukuran, kelompok, 'jumlah', y, 0, 1 from seluruh
),
-- NULL bila hanya satu unit utama yang diambil, 0 bila semuanya diambil.
ragam_lapis as (
    select a.ukuran, a.kelompok, a.jenis,
        case
            when l.populasi <= l.n then 0
            when l.n > 1 then
                (1 - coalesce(l.n / l.populasi, 0)) * l.n / (l.n - 1)
                * (m.yy - 2 * a.r * m.xy + a.r ** 2 * m.xx - (m.y - a.r * m.x) ** 2 / l.n) / a.pembagi ** 2
        end as ragam
    from arah as a join momen as m using (ukuran, kelompok) join lapis as l using (strata)
),
-- Lapis berunit tunggal memakai rata-rata lapis lain ("average"); berapa banyaknya dibawa serta.
ragam_utama as (
    select ukuran, kelompok, jenis, sum(ragam) * count(*) / nullif(count(ragam), 0) as ragam, count(*) - count(ragam) as tunggal
    from ragam_lapis group by all
),
-- Tambahan dari tahap kedua: bagian unit utama yang diambil kali ragam di dalamnya.
ragam_kedua as (
    select a.ukuran, a.kelompok, a.jenis,
        sum(case
            when g.populasi <= g.n then 0
            when g.n > 1 then
                l.n / l.populasi * (1 - g.n / g.populasi) * g.n / (g.n - 1)
                * (u.yy - 2 * a.r * u.xy + a.r ** 2 * u.xx - (u.y - a.r * u.x) ** 2 / g.n) / a.pembagi ** 2
        end) as ragam,
        count(*) filter (where g.n = 1 and g.populasi > 1) as tunggal
    from arah as a join utama as u using (ukuran, kelompok) join lapis as l using (strata) join gugus as g using (strata, psu)
    where l.populasi is not null
    group by all
)
select a.ukuran, a.kelompok, a.jenis, s.n, a.taksiran, sqrt(greatest(r.ragam + coalesce(k.ragam, 0), 0)) as galat_baku,
    s.derajat_bebas, (r.tunggal + coalesce(k.tunggal, 0))::integer as lapis_tunggal,
    -- Kish (1965): berapa kali ragam membesar hanya karena bobot tidak sama.
    s.n * s.ww / (s.w * s.w) as deff_kish,
    -- Sampel acak sederhana dari populasi yang besarnya tidak diketahui.
    (select count(*) = 1 and bool_and(populasi is null) from lapis)
        and (select bool_and(sendiri) and min(terkecil) = max(terbesar) from momen) as sederhana
from arah as a
    join seluruh as s using (ukuran, kelompok)
    join ragam_utama as r using (ukuran, kelompok, jenis)
    left join ragam_kedua as k using (ukuran, kelompok, jenis)
order by all
