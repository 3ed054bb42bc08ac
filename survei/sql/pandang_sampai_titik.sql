-- Yang ditaksir: bagian jawaban yang sampai suatu titik (tabel `titik`: ukuran, kelompok, taksiran).
create or replace temp view jawaban_ditaksir as
select j.* replace ((j.nilai <= t.taksiran)::integer::double as nilai, 1.0 as penyebut)
from jawaban as j join titik as t using (ukuran, kelompok)
