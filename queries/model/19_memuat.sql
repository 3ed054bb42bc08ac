-- satu baris: satu indikator gabungan dan satu indikator lain yang ikut menyusunnya sejak satu tahun
-- parameter: tidak ada
create table memuat as
select indikator, memuat, coalesce(try_cast(tahun_mulai as integer), 1900) as tahun_mulai, sumber_id
from mentah_memuat
