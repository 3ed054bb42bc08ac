-- Tabel `momen_selisih` dari selisih indeks dua kelompok (tabel `pasangan`: pasangan, pertama, kedua). Kuadrat selisih unit
-- yang menjawab dalam keduanya memuat hasil kali, dari tabel `unit_indeks` (golongan, kelompok, strata, psu, ssu, n, y); yang
-- lain dari jumlah tiap kelompok (tabel `momen_indeks`).
create or replace temp table momen_selisih as
with
-- Unit utama tiap kelompok yang diperbandingkan.
unit as materialized (
    select golongan, kelompok, strata, psu, sum(y) as y
    from unit_indeks where kelompok in (select pertama from pasangan union all select kedua from pasangan)
    group by all
),
-- Yang menjawab dalam kedua kelompok.
silang as materialized (
    select a.kelompok as kecil, b.kelompok as besar, a.strata, count(*) as unit, sum(a.y * b.y) as yy
    from unit as a join unit as b on a.golongan = b.golongan and a.strata = b.strata and a.psu = b.psu and a.kelompok < b.kelompok
    group by all
),
-- Tiap kelompok dalam tiap pasangannya.
sisi as (
    select pasangan, pertama as kelompok, 1 as tanda, least(pertama, kedua) as kecil, greatest(pertama, kedua) as besar
    from pasangan
    union all
    select pasangan, kedua, -1, least(pertama, kedua), greatest(pertama, kedua) from pasangan
)
select $indeks as ukuran, s.pasangan as kelompok, m.strata, (sum(m.unit) - coalesce(any_value(b.unit), 0))::bigint as unit,
    sum(s.tanda * m.y) as y, 0.0 as x, sum(m.n)::bigint as n, sum(m.w) as w, sum(m.ww) as ww,
    sum(m.yy) - 2 * coalesce(any_value(b.yy), 0) as yy, 0.0 as xy, 0.0 as xx, false as sendiri, null::double as terkecil,
    null::double as terbesar
from momen_indeks as m
    join sisi as s on s.kelompok = m.kelompok
    left join silang as b on b.kecil = s.kecil and b.besar = s.besar and b.strata = m.strata
where m.ukuran = $indeks
group by s.pasangan, m.strata
