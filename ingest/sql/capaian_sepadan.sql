-- satu baris: letak satu angka yang berlaku (tabel sementara angka_berlaku) yang dapat disandingkan dengan suatu angka calon
-- parameter: tidak ada
-- Semua pemeriksaan menyandingkan di daerah dan rincian yang sama, pada tahun yang sama atau tahun sebelumnya; yang lain
-- tidak perlu diurutkan sumbernya, sebanyak apa pun yang berlaku.
with hal as (
    select distinct kode_wilayah, rincian, try_cast(tahun as integer) as tahun from calon
),
sekitar as (
    select kode_wilayah, rincian, tahun from hal
    union
    select kode_wilayah, rincian, tahun - 1 from hal
)
select b.letak
from angka_berlaku as b
semi join sekitar as s on s.kode_wilayah = b.kode_wilayah and s.rincian = b.rincian and s.tahun = try_cast(b.tahun as integer)
order by b.letak
