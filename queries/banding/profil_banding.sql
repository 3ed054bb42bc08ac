-- satu baris: satu indikator dan satu pembanding: hasil angka terbaru satu daerah sampai tahun yang diminta
-- parameter: kode (kode daerah), tahun
with terbaru as (
    select indikator, kode_wilayah, max(tahun) as tahun
    from nilai
    where kode_wilayah = $kode and rincian = '' and tahun <= $tahun
    group by indikator, kode_wilayah
)
select
    p.indikator, p.tahun, p.banding, cast(p.nilai_banding as double) as nilai_banding, p.label_banding,
    cast(p.selisih as double) as selisih, p.hasil, p.alasan
from penilaian as p
join terbaru as t
    on t.indikator = p.indikator and t.kode_wilayah = p.kode_wilayah and t.tahun = p.tahun
order by p.indikator, p.banding
