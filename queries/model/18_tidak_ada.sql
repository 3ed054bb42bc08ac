-- satu baris: satu angka yang diketahui tidak ada, dengan alasannya
-- parameter: tidak ada
create table tidak_ada as
select indikator, kode_wilayah, cast(tahun as integer) as tahun, alasan, keterangan, sumber_id
from mentah_tidak_ada
