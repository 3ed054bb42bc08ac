-- satu baris: satu sumber; peringkat_jenis 1 = terpercaya lebih dulu
-- parameter: tidak ada
create table sumber as
select
    sumber_id, penerbit, judul, tanggal, url, jenis,
    case jenis when 'resmi_pusat' then 1 when 'aturan' then 1 when 'pemda' then 2 when 'pers' then 3 else 4 end
        as peringkat_jenis
from mentah_sumber
