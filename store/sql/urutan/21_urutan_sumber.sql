-- satu baris: satu angka terbit dengan gilirannya untuk dipilih (1 = yang dipakai di bagan)
-- parameter: tidak ada
-- Urutan: ada nilainya; jenis sumber (pusat, pemda, pers); batch unggahan terbaru (ekspor = 0); didukung terbanyak
-- sumber (pembulatan yang cocok dihitung mendukung); paling teliti; paling baru.
create table urutan_sumber as
with dukungan as (
    select a.baris_id, count(*) as dukungan
    from capaian as a
    join capaian as b
        on b.indikator = a.indikator and b.kode_wilayah = a.kode_wilayah and b.tahun = a.tahun
        and b.periode = a.periode and b.rincian = a.rincian and b.deret = a.deret
        and b.desimal_sumber <= a.desimal_sumber
        and abs(a.nilai - b.nilai) <= 0.5 * power(10, -b.desimal_sumber) + 1e-9
        and (b.desimal_sumber < a.desimal_sumber or a.nilai = b.nilai)
    group by a.baris_id
)
select
    c.*,
    coalesce(d.dukungan, 0) as dukungan,
    row_number() over (
        partition by c.indikator, c.kode_wilayah, c.tahun, c.periode, c.rincian, c.deret
        order by
            (c.nilai is null), c.peringkat_jenis, c.batch_seq desc, coalesce(d.dukungan, 0) desc,
            c.desimal_sumber desc nulls last, c.tanggal_sumber desc nulls last, c.sumber_id
    ) as giliran
from capaian as c
left join dukungan as d using (baris_id)
