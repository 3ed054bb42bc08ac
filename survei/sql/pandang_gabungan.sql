-- Yang ditaksir: indeks yang tersusun dari beberapa ukuran (tabel `susunan`: indeks, ukuran, bobot). Tiap ukuran menyumbang
-- perbandingannya menurut bobot; simpangan tiap jawaban dijumlahkan, jadi hubungan antarukuran ikut terhitung.
create or replace temp view jawaban_ditaksir as
with banding as (
    select ukuran, kelompok, sum(bobot * nilai) / sum(bobot * penyebut) as r, sum(bobot * penyebut) as x
    from jawaban group by all
)
select s.indeks as ukuran, j.kelompok, j.strata, j.psu, j.ssu, j.bobot, j.responden,
    sum(s.bobot * (j.nilai - b.r * j.penyebut) / b.x) as nilai, 1.0 as penyebut
from jawaban as j join susunan as s using (ukuran) join banding as b using (ukuran, kelompok)
group by all
