-- satu baris: satu daerah dalam satu lingkup perbandingan; prov kosong = sama untuk semua provinsi, kodenya sendiri = pilihan
-- parameter: tidak ada
-- Pertanyaan menerima kode provinsi, atau pada lingkup pilihan kode daerah-daerahnya dipisah koma.
create table anggota_lingkup as
select 'provinsi' as lingkup, kode_provinsi as prov, kode from wilayah where kelas = 'kabkota'
union all
select 'kalimantan', '', kode from wilayah where kelas = 'kabkota' and kalimantan
union all
select 'provinsi_kalimantan', '', kode from wilayah where kelas = 'provinsi' and kalimantan
union all
select 'semua_provinsi', '', kode from wilayah where kelas = 'provinsi'
union all
select 'pilihan', kode, kode from wilayah where kelas in ('kabkota', 'provinsi')
