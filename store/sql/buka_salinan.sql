-- satu baris: tidak ada; sebuah salinan terbuka di samping simpanan
-- parameter: $berkas letak berkas
attach $berkas as salinan
