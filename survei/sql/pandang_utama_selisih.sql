-- Yang ditaksir: selisih dua kelompok (tabel `utama_selisih`), sebagai `utama`.
create or replace temp view utama as from utama_selisih
