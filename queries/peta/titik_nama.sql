-- satu baris: titik nama satu daerah pada peta, di dalam bentuknya
-- parameter: tidak ada
select kode, try_cast(lon_label as double) as lon, try_cast(lat_label as double) as lat
from mentah_wilayah
where lon_label <> '' and lat_label <> '' and tingkat <> 'nasional'
