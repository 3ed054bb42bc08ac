-- satu baris: tidak ada; berkas simpanan tertutup
-- parameter: tidak ada
detach simpanan
