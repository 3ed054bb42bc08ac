-- satu baris: tidak ada; sebuah berkas basis data terbuka untuk ditulis
-- parameter: $berkas letaknya, $sebutan namanya selama terbuka
attach $berkas as $sebutan
