-- satu baris: satu predikat terbit sebuah indikator dan artinya
-- parameter: tidak ada
create table padanan_predikat as
select
    indikator, lower(trim(predikat)) as predikat, kategori, huruf,
    try_cast(mutu as integer) as mutu, try_cast(urutan as integer) as urutan
from mentah_padanan_predikat
