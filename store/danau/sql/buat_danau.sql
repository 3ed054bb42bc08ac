-- satu baris: tidak ada; danau terbuka, dan katalognya dibuat bila belum ada
-- parameter: $katalog alamat libpq, $isi folder Parquet, $sebutan namanya selama terbuka
attach $katalog as $sebutan (data_path $isi, override_data_path true, create_if_not_exists true)
