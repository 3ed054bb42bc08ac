-- satu baris: tidak ada; salinan tertutup
-- parameter: tidak ada
detach salinan
