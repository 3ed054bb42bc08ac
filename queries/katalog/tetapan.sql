-- satu baris: satu batas bawah hitungan yang bernama
-- parameter: tidak ada
select nama, nilai from tetapan order by nama
