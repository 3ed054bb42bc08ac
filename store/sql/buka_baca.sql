-- satu baris: tidak ada; berkas simpanan terbuka untuk dibaca
-- parameter: $berkas letak berkas
attach $berkas as simpanan (read_only)
