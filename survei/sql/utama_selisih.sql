-- Tabel `utama_selisih` dari selisih indeks dua kelompok, unit utama yang tahap keduanya dihitung (tabel `gugus`) saja.
create or replace temp table utama_selisih as
with
-- Tiap kelompok dalam tiap pasangannya.
sisi as (
    select pasangan, pertama as kelompok, 1 as tanda from pasangan
    union all
    select pasangan, kedua, -1 from pasangan
),
-- Tiap unit tahap kedua.
kedua as (
    select s.pasangan, u.strata, u.psu, u.ssu, sum(s.tanda * u.y) as y
    from unit_indeks as u join sisi as s using (kelompok) join gugus as g on g.strata = u.strata and g.psu = u.psu
    group by all
)
select $indeks as ukuran, pasangan as kelompok, strata, psu, sum(y) as y, 0.0 as x, sum(y * y) as yy, 0.0 as xy, 0.0 as xx
from kedua group by all
