-- satu baris: semua jawaban yang bernilai sama atas satu pertanyaan di satu daerah, dengan bagian berbobotnya
-- parameter: tanpa; membaca tabel `bersih`, satu baris satu responden: kode_wilayah, bobot, q0, q1, …
with
-- Satu baris satu jawaban.
panjang as (
    select kode_wilayah, bobot, butir, skor from (unpivot bersih on columns('^q[0-9]+$') into name butir value skor)
),
-- Berapa orang, dan seberapa besar bobotnya, memilih tiap nilai.
hitung as (
    select kode_wilayah, butir, skor, count(*) as n, sum(bobot) as bobot from panjang where not isnan(skor) group by all
)
select kode_wilayah, butir, skor, bobot / sum(bobot) over tanya as bagian,
    sum(bobot * skor) over tanya / sum(bobot) over tanya as nilai, (sum(n) over tanya)::bigint as n
from hitung window tanya as (partition by kode_wilayah, butir)
order by all
