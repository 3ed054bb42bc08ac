-- satu baris: satu penerima SPM Awards; sebutan = peringkat seperti tertulis, juga 'nominasi' dan 'teraktif'
-- parameter: tidak ada
create table penghargaan as
select
    tahun, kategori, try_cast(peringkat as integer) as peringkat, peringkat as sebutan, kode_wilayah, sumber_id, catatan
from mentah_penghargaan
