-- satu baris: satu sebab sebuah angka tidak ada, dengan apa yang ditanyakan; kepada kosong = pemilik penilaiannya
-- parameter: tidak ada
create table sebab_kosong as
select alasan, nama, try_cast(urutan as integer) as urutan, nullif(kepada, '') as kepada, pertanyaan, keterangan
from mentah_sebab_kosong
