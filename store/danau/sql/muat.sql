-- satu baris: tidak ada; sebuah ekstensi DuckDB dimuat dari paketnya, tanpa unduhan
-- parameter: $berkas letaknya
load $berkas
