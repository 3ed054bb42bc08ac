-- satu baris: satu angka terbit dari satu sumber, apa adanya; desimal_sumber = ketelitian cetak sumber
-- parameter: tidak ada
-- Baris tanpa nilai dan tanpa predikat hanya menerangkan mengapa angkanya tidak ada (18_tidak_ada.sql).
create table capaian as
select
    row_number() over () as baris_id,
    cast(c.tahun as integer) as tahun, c.periode, c.kode_wilayah, c.indikator, c.rincian,
    try_cast(c.nilai as decimal(18, 4)) as nilai,
    case when c.nilai = '' then null else length(split_part(c.nilai, '.', 2)) end as desimal_sumber,
    nullif(trim(c.predikat), '') as predikat,
    try_cast(c.n as bigint) as n,
    try_cast(c.batas_bawah as double) as batas_bawah,
    try_cast(c.batas_atas as double) as batas_atas,
    c.status, s.deret, c.sumber_id, r.peringkat_jenis, r.tanggal as tanggal_sumber,
    c.berkas as batch_id, c.berkas, cast(c.batch_seq as bigint) as batch_seq, cast(c.baris as integer) as baris,
    c.catatan
from mentah_capaian as c
left join status as s on s.status = c.status
left join sumber as r on r.sumber_id = c.sumber_id
where c.nilai <> '' or trim(c.predikat) <> ''
