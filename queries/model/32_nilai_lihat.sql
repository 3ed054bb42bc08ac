-- satu baris: satu nilai tahunan final menurut pilihan tahun yang memperlihatkannya: tahunnya sendiri, atau 0 (terbaru)
-- parameter: tidak ada
-- Terbaru: angka terakhir tiap (indikator, daerah, rincian), masing-masing pada tahunnya sendiri.
create view nilai_lihat as
select tahun as pilihan_tahun, * from nilai
union all
select 0, * from nilai where terakhir
