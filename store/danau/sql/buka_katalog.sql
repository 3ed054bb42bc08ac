-- satu baris: tidak ada; PostgreSQL katalog terbuka, untuk kunci penulis dan tanda perubahan
-- parameter: $katalog alamat libpq, $sebutan namanya selama terbuka
attach $katalog as $sebutan (type postgres)
