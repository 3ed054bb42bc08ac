-- satu baris: tidak ada; isi tabel ini selalu berupa berkas Parquet, tidak pernah di katalog
-- parameter: $sebutan danau, $tabel namanya
-- Satu baris bisa berisi berkas beberapa megabita; di katalog menyimpannya memakan waktu berkali-kali lipat.
call $sebutan.set_option('data_inlining_row_limit', 0, table_name => $tabel)
