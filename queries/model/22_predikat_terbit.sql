-- satu baris: predikat terbit terpilih per (indikator, daerah, tahun, periode, rincian, deret)
-- parameter: tidak ada
-- Predikat milik nilai lain tidak dipasangkan: sumbernya harus tanpa nilai atau bernilai sama (pembulatan cocok).
create table predikat_terbit as
select
    u.indikator, u.kode_wilayah, u.tahun, u.periode, u.rincian, u.deret,
    u.predikat, u.sumber_id as sumber_predikat_id,
    p.kategori, p.huruf, p.mutu, p.urutan as urutan_predikat
from urutan_sumber as u
join urutan_sumber as t
    on t.indikator = u.indikator and t.kode_wilayah = u.kode_wilayah and t.tahun = u.tahun
    and t.periode = u.periode and t.rincian = u.rincian and t.deret = u.deret and t.giliran = 1
left join padanan_predikat as p on p.indikator = u.indikator and p.predikat = lower(u.predikat)
where u.predikat is not null and (u.nilai is null or t.nilai is null or abs(u.nilai - t.nilai) <= 0.5 * power(
    10, -least(u.desimal_sumber, t.desimal_sumber)
) + 1e-9)
qualify row_number() over (
    partition by u.indikator, u.kode_wilayah, u.tahun, u.periode, u.rincian, u.deret
    order by (p.urutan is null), (p.mutu is null), u.giliran
) = 1
