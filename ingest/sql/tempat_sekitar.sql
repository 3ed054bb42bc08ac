-- satu baris: satu daerah dan rincian dengan tahun-tahun yang angkanya dapat disandingkan dengan suatu angka calon
-- parameter: tidak ada
-- Semua pemeriksaan menyandingkan di daerah dan rincian yang sama, pada tahun yang sama atau tahun sebelumnya; yang lain
-- tidak perlu diurutkan sumbernya, sebanyak apa pun yang berlaku. Angka di antara tahun pertama dan terakhir ikut.
create table tempat_sekitar as
select kode_wilayah, rincian, min(try_cast(tahun as integer)) - 1 as awal, max(try_cast(tahun as integer)) as akhir
from calon
group by kode_wilayah, rincian
