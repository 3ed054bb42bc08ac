-- satu baris: satu daerah; kelas menyatukan kabupaten dan kota
-- parameter: tidak ada
create table wilayah as
select
    kode, nama_resmi, nama_pendek, nama_tampil, nama_ringkas, singkatan, tingkat,
    case when tingkat in ('kabupaten', 'kota') then 'kabkota' else tingkat end as kelas,
    kode_provinsi, ibu_kota,
    try_cast(luas_km2 as double) as luas_km2,
    try_cast(penduduk as bigint) as penduduk, penduduk_periode,
    kode_provinsi in ('61', '62', '63', '64', '65') as kalimantan,
    sumber_id, catatan
from mentah_wilayah
