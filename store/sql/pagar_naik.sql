-- satu baris: nomor versi dinaikkan satu
-- parameter: tidak ada
update pagar set nomor = nomor + 1
