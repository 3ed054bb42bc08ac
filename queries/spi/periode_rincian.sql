-- satu baris: satu periode yang punya angka per rincian, pada tahun terakhir yang ada angkanya
-- parameter: indikator (daftar), kode (kode daerah), tahun (paling akhir)
with berincian as (
    select tahun, periode, deret
    from capaian_pilihan
    where list_contains($indikator, indikator) and kode_wilayah = $kode and tahun <= $tahun and rincian <> ''
        and nilai is not null and periode <> 'multi_tahun' and deret not in ('target', 'rencana')
    qualify tahun = max(tahun) over ()
)
select tahun, periode, count(*) as n
from berincian
group by tahun, periode
order by periode <> 'tahunan', periode <> 'posisi', periode desc
