-- satu baris: tidak ada; danau yang sudah ada terbuka
-- parameter: $katalog alamat libpq, $isi folder Parquet, $sebutan namanya selama terbuka
-- Folder bersama boleh terpasang di letak lain pada komputer lain; berkasnya tercatat menurut folder itu.
attach $katalog as $sebutan (data_path $isi, override_data_path true, create_if_not_exists false)
