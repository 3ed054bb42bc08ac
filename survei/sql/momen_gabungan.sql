-- Pandangan `momen` atas jumlah simpangan yang sudah dihitung (tabel `momen_indeks`); pembaginya tidak ada lagi.
create or replace temp view momen as
select ukuran, kelompok, strata, unit::bigint as unit, y, 0.0 as x, n::bigint as n, w, ww, yy, 0.0 as xy,
    0.0 as xx, false as sendiri, null::double as terkecil, null::double as terbesar
from momen_indeks
