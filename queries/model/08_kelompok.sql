-- satu baris: satu kelompok indikator: nama, halamannya, dan urutannya
-- parameter: tidak ada
create table kelompok as
select
    kelompok, nama, coalesce(nullif(nama_pendek, ''), nama) as nama_pendek, halaman,
    cast(urutan as integer) as urutan, tartan,
    coalesce(nullif(nama_tartan, ''), nullif(nama_pendek, ''), nama) as nama_tartan
from mentah_kelompok
