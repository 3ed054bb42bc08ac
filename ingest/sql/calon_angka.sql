-- satu baris: satu angka dari berkas yang sedang diperiksa, berjenis; deret dan peringkat sumber menurut katalog
-- parameter: tidak ada
-- Yang kosong tidak dicoba diubah menjadi bilangan: percobaan yang gagal sejuta kali memakan beberapa detik.
create or replace view calon_angka as
select
    c.urutan, c.baris, c.kolom, c.persen, try_cast(c.tahun as integer) as tahun, c.periode, c.kode_wilayah, c.indikator,
    c.rincian, c.status, s.deret, c.sumber_id,
    case when c.nilai <> '' then try_cast(c.nilai as decimal(18, 4)) end as nilai, c.nilai as tulisan,
    nullif(c.predikat, '') as predikat,
    case when c.batas_bawah <> '' then try_cast(c.batas_bawah as decimal(18, 4)) end as batas_bawah,
    case when c.batas_atas <> '' then try_cast(c.batas_atas as decimal(18, 4)) end as batas_atas
from calon as c
left join status as s on s.status = c.status
