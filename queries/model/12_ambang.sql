-- satu baris: satu kategori sebuah indikator pada rentang tahun berlakunya; batas setengah terbuka
-- parameter: tidak ada
create table ambang as
select
    indikator, versi,
    coalesce(try_cast(tahun_mulai as integer), 1900) as tahun_mulai,
    coalesce(try_cast(tahun_selesai as integer), 9999) as tahun_selesai,
    kategori, huruf, cast(mutu as integer) as mutu,
    try_cast(batas_bawah as double) as batas_bawah,
    try_cast(batas_atas as double) as batas_atas,
    sumber_id, catatan, untuk_bagian is not distinct from 'ya' as untuk_bagian,
    pasti is distinct from 'tidak' as pasti
from mentah_ambang
