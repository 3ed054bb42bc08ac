-- satu baris: satu ukuran dalam satu kelompok yang ada jawabannya
-- parameter: tanpa; membaca tabel `jawaban`
select distinct ukuran, kelompok from jawaban order by all
