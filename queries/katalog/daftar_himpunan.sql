-- satu baris: satu himpunan data yang dapat diunggah, dengan namanya
-- parameter: tidak ada
select himpunan, nama, keterangan
from mentah_himpunan
order by cast(urutan as integer)
