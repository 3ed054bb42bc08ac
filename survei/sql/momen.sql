-- Tabel `momen`: tiap lapis satu ukuran satu kelompok: banyaknya unit utama yang ada jawabannya, jumlah, jumlah kuadratnya, dan
-- apakah semua respondennya diambil sendiri, dengan bobot berapa.
create or replace temp table momen as
with
-- Yang diambil bersama unitnya.
bersama as (
    select ukuran, kelompok, strata, count(*) as unit, sum(y) as y, sum(x) as x, sum(n) as n, sum(w) as w, sum(ww) as ww,
        sum(y * y) as yy, sum(x * y) as xy, sum(x * x) as xx, false as sendiri, null::double as terkecil, null::double as terbesar
    from utama group by all
),
-- Yang diambil sendiri.
sendiri as (
    select ukuran, kelompok, strata, count(*) as unit, sum(bobot * nilai) as y, sum(bobot * penyebut) as x, count(*) as n,
        sum(bobot) as w, sum(bobot * bobot) as ww, sum((bobot * nilai) ** 2) as yy, sum(bobot * bobot * nilai * penyebut) as xy,
        sum((bobot * penyebut) ** 2) as xx, true as sendiri, min(bobot) as terkecil, max(bobot) as terbesar
    from jawaban_ditaksir where psu is null group by ukuran, kelompok, strata
)
select ukuran, kelompok, strata, sum(unit)::bigint as unit, sum(y) as y, sum(x) as x, sum(n)::bigint as n, sum(w) as w,
    sum(ww) as ww, sum(yy) as yy, sum(xy) as xy, sum(xx) as xx, bool_and(sendiri) as sendiri, min(terkecil) as terkecil,
    max(terbesar) as terbesar
from (from bersama union all from sendiri) group by all
