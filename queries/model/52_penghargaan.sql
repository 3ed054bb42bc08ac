-- satu baris: satu penerima SPM Awards
-- parameter: tidak ada
create table penghargaan as
select tahun, kategori, try_cast(peringkat as integer) as peringkat, kode_wilayah, sumber_id, catatan
from mentah_penghargaan
