-- satu baris: satu ukuran dalam indeksnya: alfa Cronbach indeks itu, dan hubungan ukuran ini dengan jumlah ukuran yang lain
-- parameter: tanpa; membaca tabel `jawaban` dan `susunan` (indeks, ukuran); hanya responden yang menjawab semua ukurannya
-- Alfa: Cronbach (1951), Psychometrika 16; tanpa bobot, karena yang diuji pertanyaannya, bukan penduduknya.
with
-- Berapa ukuran menyusun tiap indeks.
banyak as (
    select indeks, count(*) as k from susunan group by indeks
),
-- Jumlah tiap responden yang menjawab lengkap.
jumlah as (
    select s.indeks, j.kelompok, j.responden, sum(j.nilai) as total, any_value(b.k) as k
    from jawaban as j join susunan as s using (ukuran) join banyak as b using (indeks)
    group by all having count(*) = any_value(b.k)
),
-- Ragam tiap ukuran dan hubungannya dengan yang lain.
butir as (
    select indeks, kelompok, ukuran, var_samp(j.nilai) as ragam, corr(j.nilai, t.total - j.nilai) as sisa
    from jawaban as j join susunan as s using (ukuran) join jumlah as t using (indeks, kelompok, responden)
    group by all
),
-- Ragam jumlahnya.
seluruh as (
    select indeks, kelompok, count(*) as n, any_value(k) as k, var_samp(total) as ragam from jumlah group by all
)
select b.indeks, b.kelompok, b.ukuran, s.n,
    case when s.k > 1 and s.ragam > 0 then
        s.k / (s.k - 1) * (1 - sum(b.ragam) over (partition by b.indeks, b.kelompok) / s.ragam) end as alfa,
    case when isfinite(b.sisa) then b.sisa end as sisa
from butir as b join seluruh as s using (indeks, kelompok)
order by all
