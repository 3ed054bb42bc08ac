-- satu baris: bentuk tabel simpanan ini
-- parameter: tidak ada
select versi from skema
