-- satu baris: predikat terbit terpilih per (indikator, daerah, tahun, periode, rincian, deret)
-- parameter: tidak ada
create table predikat_terbit as
select
    u.indikator, u.kode_wilayah, u.tahun, u.periode, u.rincian, u.deret,
    u.predikat, u.sumber_id as sumber_predikat_id,
    p.kategori, p.huruf, p.mutu, p.urutan as urutan_predikat
from urutan_sumber as u
left join padanan_predikat as p on p.indikator = u.indikator and p.predikat = lower(u.predikat)
where u.predikat is not null
qualify row_number() over (
    partition by u.indikator, u.kode_wilayah, u.tahun, u.periode, u.rincian, u.deret
    order by (p.urutan is null), (p.mutu is null), u.giliran
) = 1
