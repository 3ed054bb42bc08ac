-- satu baris: satu kelompok indikator, menurut urutan tampilnya
-- parameter: tidak ada
select * from kelompok order by urutan, kelompok
