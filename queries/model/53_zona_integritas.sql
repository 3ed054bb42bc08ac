-- satu baris: satu unit kerja pada satu tahap zona integritas menurut satu sumber
-- parameter: tidak ada
create table zona_integritas as
select
    cast(tahun as integer) as tahun, kode_wilayah, unit_kerja, status,
    case status
        when 'direncanakan' then 1 when 'dicanangkan' then 2 when 'diusulkan' then 3
        when 'wbk' then 4 when 'wbbm' then 5
    end as tahap,
    sumber_id, catatan
from mentah_zona_integritas
