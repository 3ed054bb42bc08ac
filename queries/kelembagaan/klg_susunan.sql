-- satu baris: banyaknya perangkat daerah bertipe tertentu di satu daerah dalam lingkup, tahun terdekat
-- parameter: indikator (hitungan berincian), prov (kode provinsi), lingkup (provinsi|semua_provinsi), tahun
with angka as (
    select *
    from nilai
    where indikator = $indikator and rincian <> '' and nilai is not null
    qualify rank() over (partition by kode_wilayah order by tahun > $tahun, abs(tahun - $tahun)) = 1
)
select
    d.kode as kode_wilayah, d.nama_tampil, d.nama_ringkas, d.kelas, $indikator as indikator, a.tahun,
    coalesce(a.rincian, '') as rincian, a.nilai, a.desimal_sumber, a.predikat
from pemda_lingkup as d
left join angka as a on a.kode_wilayah = d.kode
where d.lingkup = $lingkup and d.prov in ('', $prov)
order by d.kelas <> 'provinsi', d.kode, a.rincian
