-- satu baris: nomor versi tetap; hanya agar dua penulis bersamaan bertabrakan di baris ini
-- parameter: tidak ada
update pagar set nomor = nomor
