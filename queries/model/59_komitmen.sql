-- satu baris: satu komitmen dalam keadaannya yang terakhir
-- parameter: tidak ada
-- Tenggat boleh hanya bulan atau tahun; jatuh_tempo = hari terakhirnya. tahun_janji untuk membaca angka yang sudah ada
-- ketika dijanjikan.
create table komitmen as
select
    komitmen_id, rakor, tanggal_janji, kode_wilayah, unit_kerja, jenis, janji,
    nullif(indikator, '') as indikator, rincian,
    try_cast(target as double) as target,
    case when target = '' then null else length(split_part(target, '.', 2)) end as desimal_target,
    tenggat,
    case length(tenggat)
        when 10 then try_cast(tenggat as date)
        when 7 then last_day(try_cast(tenggat || '-01' as date))
        when 4 then try_cast(tenggat || '-12-31' as date)
    end as jatuh_tempo,
    penanggung_jawab, status, tautan_bukti, salindia, sumber_id, catatan,
    try_cast(left(tanggal_janji, 4) as integer) as tahun_janji,
    berkas, try_cast(batch_seq as bigint) as batch_seq, try_cast(baris as integer) as baris
from mentah_komitmen
