-- satu baris: satu indikator katalog, bertipe
-- parameter: tidak ada
create table indikator as
select
    indikator, nama, nama_pendek, kelompok, nullif(induk, '') as induk, satuan,
    try_cast(skala_min as double) as skala_min,
    try_cast(skala_maks as double) as skala_maks,
    arah, cast(desimal as integer) as desimal, metode,
    coalesce(try_cast(toleransi as double), 0) as toleransi,
    kategori_dari, tingkat, utama = 'ya' as utama, cast(urutan as integer) as urutan,
    penerbit, nullif(aturan_sumber_id, '') as aturan_sumber_id, keterangan, rincian_nama
from mentah_indikator
