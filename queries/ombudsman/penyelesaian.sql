-- satu baris: tingkat penyelesaian setahun atau dalam tahun di satu kantor perwakilan, terbit atau dihitung
-- parameter: terbit (indikator persen), selesai (indikator), diterima (indikator), kode (kode provinsi kantor), sampai (tahun)
-- Dihitung = selesai / diterima hanya bila keduanya dari sumber, tahun, periode, dan status yang sama.
with pasangan as (
    select a.tahun, a.periode, a.deret, a.sumber_id, 100.0 * a.nilai / nullif(b.nilai, 0) as nilai,
        a.nilai as selesai, b.nilai as diterima, a.giliran
    from urutan_sumber as a
    join urutan_sumber as b
        on b.kode_wilayah = a.kode_wilayah and b.tahun = a.tahun and b.periode = a.periode and b.deret = a.deret
        and b.sumber_id = a.sumber_id and b.rincian = '' and b.indikator = $diterima
    where a.indikator = $selesai and a.kode_wilayah = $kode and a.rincian = ''
    qualify row_number() over (partition by a.tahun, a.periode, a.deret order by a.giliran, b.giliran) = 1
),
baris as (
    select tahun, periode, deret, 'terbit' as asal, nilai, desimal_sumber, null as selesai, null as diterima, catatan
    from capaian_pilihan
    where indikator = $terbit and kode_wilayah = $kode and rincian = '' and nilai is not null
    union all
    select tahun, periode, deret, 'dihitung', nilai, 2, selesai, diterima, '' from pasangan
)
select $terbit as indikator, $kode as kode_wilayah, '' as rincian, *
from baris
where periode <> 'multi_tahun' and tahun between 2019 and $sampai
order by tahun desc, deret <> 'final', periode, asal desc
