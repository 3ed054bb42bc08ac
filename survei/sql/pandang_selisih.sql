-- Yang ditaksir: simpangan tiap jawaban terhadap selisih dua kelompok (tabel `pasangan`: ukuran, pasangan, pertama, kedua), yang
-- jumlah berbobotnya beragam sama dengan selisih itu. Dengan begini unit yang menjawab dalam kedua kelompok ikut terhitung.
create or replace temp view jawaban_ditaksir as
with banding as (
    select ukuran, kelompok, sum(bobot * nilai) / sum(bobot * penyebut) as r, sum(bobot * penyebut) as x
    from jawaban group by all
),
sisi as (
    select ukuran, pasangan, pertama as kelompok, 1 as tanda from pasangan
    union all
    select ukuran, pasangan, kedua, -1 from pasangan
)
select j.ukuran, s.pasangan as kelompok, j.strata, j.psu, j.ssu, j.bobot,
    s.tanda * (j.nilai - b.r * j.penyebut) / b.x as nilai, 1.0 as penyebut
from jawaban as j join sisi as s using (ukuran, kelompok) join banding as b using (ukuran, kelompok)
