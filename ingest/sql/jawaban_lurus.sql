-- satu baris: satu kelompok penjawab, dengan berapa yang memilih jawaban bernilai sama untuk semua pertanyaan
-- parameter: sedikitnya (pertanyaan yang dijawab seseorang sebelum sama berarti sesuatu); membaca tabel `jawaban`
with
-- Tiap penjawab dalam tiap kelompoknya.
orang as (
    select kelompok, responden, count(distinct ukuran) as banyak, count(distinct nilai) as beda from jawaban group by all
)
select kelompok, count(*) as n, count(*) filter (where banyak >= $sedikitnya and beda = 1) as lurus from orang group by kelompok
