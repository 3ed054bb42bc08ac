-- Tabel `utama`: tiap unit utama yang ada jawabannya, dengan jumlah kuadrat dari tahap keduanya.
create or replace temp table utama as
with kedua as (
    select ukuran, kelompok, strata, psu, ssu, sum(bobot * nilai) as y, sum(bobot * penyebut) as x, count(*) as n,
        sum(bobot) as w, sum(bobot * bobot) as ww
    from jawaban_ditaksir where psu is not null group by all
)
select ukuran, kelompok, strata, psu, sum(y) as y, sum(x) as x, sum(n)::bigint as n, sum(w) as w, sum(ww) as ww,
    sum(y * y) as yy, sum(x * y) as xy, sum(x * x) as xx
from kedua group by all
