-- satu baris: tidak ada; sebuah berkas basis data terbuka untuk dibaca
-- parameter: $berkas letaknya, $sebutan namanya selama terbuka
attach $berkas as $sebutan (read_only)
