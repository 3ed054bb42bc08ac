-- satu baris: satu kelompok responden SPI di satu daerah setahun menurut satu sumber
-- parameter: tidak ada
create table partisipasi as
select
    cast(tahun as integer) as tahun, kode_wilayah, kelompok,
    try_cast(populasi as bigint) as populasi, try_cast(sampel as bigint) as sampel,
    try_cast(responden as bigint) as responden, sumber_id, catatan
from mentah_partisipasi
