-- satu baris: satu daerah dalam satu lingkup perbandingan; prov kosong = sama untuk semua provinsi
-- parameter: tidak ada
create table anggota_lingkup as
select 'provinsi' as lingkup, kode_provinsi as prov, kode from wilayah where kelas = 'kabkota'
union all
select 'kalimantan', '', kode from wilayah where kelas = 'kabkota' and kalimantan
union all
select 'semua_provinsi', '', kode from wilayah where kelas = 'provinsi'
