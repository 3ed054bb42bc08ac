-- Yang ditaksir: selisih dua kelompok (tabel `momen_selisih`), sebagai `momen`.
create or replace temp view momen as from momen_selisih
