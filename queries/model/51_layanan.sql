-- satu baris: sasaran dan realisasi satu layanan SPM di satu daerah menurut satu sumber
-- parameter: tidak ada
create table layanan as
select
    cast(tahun as integer) as tahun, periode, kode_wilayah, indikator,
    try_cast(sasaran as double) as sasaran, try_cast(realisasi as double) as realisasi,
    satuan, status, sumber_id, catatan
from mentah_layanan
