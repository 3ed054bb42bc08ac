-- satu baris: satu status angka
-- parameter: tidak ada
create table status as
select status, nama, deret, try_cast(urutan as integer) as urutan, keterangan
from mentah_status
