-- Tabel `utama` dari jumlah simpangan unit utama yang tahap keduanya dihitung (tabel `utama_indeks`).
create or replace temp table utama as
select ukuran::varchar as ukuran, kelompok, strata, psu, y, 0.0 as x, yy, 0.0 as xy, 0.0 as xx from utama_indeks
