-- satu baris: nomor satu kiriman jawaban survei
-- parameter: tidak ada
select kiriman from gelombang order by kiriman
