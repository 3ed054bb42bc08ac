-- satu baris: nilai terkecil yang bagian berbobotnya mencapai suatu batas, satu ukuran satu kelompok satu batas
-- parameter: tanpa; membaca tabel `jawaban` dan tabel `batas_bagian` (ukuran, kelompok, batas)
with
-- Jawaban yang sama besar naik dalam satu langkah.
nilai as (
    select ukuran, kelompok, nilai, sum(bobot) as bobot from jawaban group by all
),
tumpuk as (
    select ukuran, kelompok, nilai, sum(bobot) over urut as bobot, sum(bobot) over (partition by ukuran, kelompok) as semua
    from nilai window urut as (partition by ukuran, kelompok order by nilai)
)
-- Sepersemiliar bobot dibiarkan: penjumlahan bilangan biner tidak tepat.
select t.ukuran, t.kelompok, b.batas,
    coalesce(min(t.nilai) filter (where t.bobot >= (b.batas - 1e-9) * t.semua), max(t.nilai)) as taksiran
from tumpuk as t join batas_bagian as b using (ukuran, kelompok)
group by t.ukuran, t.kelompok, b.batas
order by all
