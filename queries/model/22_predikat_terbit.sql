-- satu baris: predikat terbit terpilih per (indikator, daerah, tahun, periode, rincian, deret)
-- parameter: tidak ada
-- Predikat milik nilai lain tidak dipasangkan: sumbernya harus tanpa nilai atau bernilai sama (pembulatan cocok).
-- Di antara yang sepakat (urutannya sama) dipakai yang paling teliti: "zona hijau (A)" di atas "zona hijau".
create table predikat_terbit as
with
-- Semua predikat yang boleh dipasangkan; umum = merangkum predikat yang lebih teliti (predikat_umum.csv).
calon as (
    select
        u.indikator, u.kode_wilayah, u.tahun, u.periode, u.rincian, u.deret, u.giliran,
        u.predikat, u.sumber_id as sumber_predikat_id,
        p.kategori, p.huruf, p.mutu, p.urutan as urutan_predikat, m.indikator is not null as umum
    from urutan_sumber as u
    join urutan_sumber as t
        on t.indikator = u.indikator and t.kode_wilayah = u.kode_wilayah and t.tahun = u.tahun
        and t.periode = u.periode and t.rincian = u.rincian and t.deret = u.deret and t.giliran = 1
    left join padanan_predikat as p on p.indikator = u.indikator and p.predikat = lower(u.predikat)
    left join mentah_predikat_umum as m on m.indikator = u.indikator and m.kategori = p.kategori
    where u.predikat is not null and (u.nilai is null or t.nilai is null or abs(u.nilai - t.nilai) <= 0.5 * power(
        10, -least(u.desimal_sumber, t.desimal_sumber)
    ) + 1e-9)
),
-- Urutan predikat menurut sumber yang paling kuat: yang berbeda darinya tidak dipakai, seteliti apa pun.
sepakat as (
    select *, first_value(urutan_predikat) over (
        partition by indikator, kode_wilayah, tahun, periode, rincian, deret
        order by urutan_predikat is null, mutu is null, giliran
    ) as urutan_terkuat
    from calon
)
select * exclude (giliran, umum, urutan_terkuat)
from sepakat
where urutan_predikat is not distinct from urutan_terkuat
qualify row_number() over (
    partition by indikator, kode_wilayah, tahun, periode, rincian, deret order by mutu is null, umum, giliran
) = 1
