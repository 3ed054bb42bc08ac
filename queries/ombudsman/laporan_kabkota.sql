-- satu baris: satu angka laporan menurut kabupaten/kota sebuah provinsi, tahun terakhir yang ada angkanya
-- parameter: indikator (laporan diterima), lain (indikator beragam ukuran), awalan (awal nama rincian), prov, tahun
-- Sebuah ukuran: laporan diterima itu sendiri, atau rincian yang namanya diawali $awalan.
with ukuran as (
    select c.*, i.nama_pendek
    from capaian_pilihan as c
    join indikator as i on i.indikator = c.indikator
    where c.tahun <= $tahun and c.nilai is not null and c.deret not in ('target', 'rencana')
        and c.periode <> 'multi_tahun'
        and (c.indikator = $indikator and c.rincian = '' or c.indikator = $lain and c.rincian like $awalan || '%')
)
select
    u.indikator, u.kode_wilayah, w.nama_tampil, u.tahun, u.periode, u.deret, s.nama as nama_status, u.rincian,
    case when u.rincian = '' then lower(u.nama_pendek) else u.rincian end as ukuran,
    u.nilai, u.desimal_sumber, u.predikat, u.jumlah_nilai, u.catatan
from ukuran as u
join wilayah as w on w.kode = u.kode_wilayah and w.kelas = 'kabkota' and w.kode_provinsi = $prov
left join status as s on s.status = u.status
qualify u.tahun = max(u.tahun) over ()
    and row_number() over (
        partition by u.kode_wilayah, u.indikator, u.rincian, u.tahun order by u.deret <> 'final', u.periode
    ) = 1
order by ukuran, u.nilai desc, u.kode_wilayah
