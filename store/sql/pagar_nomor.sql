-- satu baris: nomor versi
-- parameter: tidak ada
select nomor from pagar
