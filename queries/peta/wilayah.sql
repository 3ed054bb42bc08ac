-- satu baris: satu daerah (nasional, provinsi, kabupaten, kota)
-- parameter: tidak ada
select * from wilayah order by kode
