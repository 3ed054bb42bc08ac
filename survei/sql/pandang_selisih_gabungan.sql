-- Yang ditaksir: selisih indeks dua kelompok (tabel `pasangan`), dari simpangan tiap responden dalam tabel `simpangan`.
create or replace temp view jawaban_ditaksir as
with sisi as (
    select ukuran, pasangan, pertama as kelompok, 1 as tanda from pasangan
    union all
    select ukuran, pasangan, kedua, -1 from pasangan
)
select s.* replace (i.pasangan as kelompok, i.tanda * s.nilai as nilai)
from simpangan as s join sisi as i using (ukuran, kelompok)
