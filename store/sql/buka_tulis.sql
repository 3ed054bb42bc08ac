-- satu baris: tidak ada; berkas simpanan terbuka untuk ditulis
-- parameter: $berkas letak berkas
attach $berkas as simpanan
