-- satu baris: nomor versi dimajukan; nomor yang pernah dipakai tidak dipakai lagi
-- parameter: nomor
update pagar set nomor = greatest(nomor, $nomor)
