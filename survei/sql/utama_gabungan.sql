-- Pandangan `utama` atas jumlah simpangan unit utama yang tahap keduanya dihitung (tabel `utama_indeks`).
create or replace temp view utama as
select ukuran, kelompok, strata, psu, y, 0.0 as x, yy, 0.0 as xy, 0.0 as xx from utama_indeks
