-- satu baris: satu angka terbit yang tahunnya tidak disebut sumber; tidak masuk deret, peringkat, atau bagan mana pun
-- parameter: tidak ada
create table tanpa_tahun as
select
    indikator, kode_wilayah, rincian,
    try_cast(nilai as decimal(18, 4)) as nilai,
    case when nilai = '' then null else length(split_part(nilai, '.', 2)) end as desimal_sumber,
    nullif(trim(predikat), '') as predikat, status, sumber_id, catatan
from mentah_tanpa_tahun
