-- satu baris: tahun pertama cara ukur baru sebuah indikator
-- parameter: tidak ada
create table putus_metode as
select indikator, cast(tahun as integer) as tahun, keterangan, sumber_id
from mentah_putus_metode
