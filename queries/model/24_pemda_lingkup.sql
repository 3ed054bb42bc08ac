-- satu baris: satu pemerintah daerah dalam satu lingkup; prov kosong = sama untuk semua provinsi
-- parameter: tidak ada
-- Lingkup provinsi: pemerintah provinsi dan kabupaten/kotanya; semua_provinsi: provinsi se-Kalimantan.
create table pemda_lingkup as
select 'provinsi' as lingkup, kode_provinsi as prov, kode, nama_tampil, nama_ringkas, kelas
from wilayah
where kelas in ('provinsi', 'kabkota')
union all
select 'semua_provinsi', '', kode, nama_tampil, nama_ringkas, kelas
from wilayah
where kelas = 'provinsi' and kalimantan
