-- satu baris: satu unit kerja setahun pada tahap zona integritas tertingginya tahun itu
-- parameter: prov (kode provinsi), kode (kode daerah; kode provinsi = seluruh provinsi), tahun (paling akhir),
--            penilaian (indikator nilai tim penilai internal)
-- terakhir menandai tahun terbaru unit itu. Nilai tim penilai internal dipadankan lewat awal nama unit.
with tertinggi as (
    select z.*, r.penerbit, r.tanggal, r.judul, r.url
    from zona_integritas as z
    left join sumber as r on r.sumber_id = z.sumber_id
    join wilayah as w on w.kode = z.kode_wilayah
    where w.kode_provinsi = $prov and ($kode = $prov or z.kode_wilayah = $kode) and z.tahun <= $tahun
    qualify row_number() over (
        partition by z.kode_wilayah, z.unit_kerja, z.tahun
        order by z.tahap desc, r.peringkat_jenis, r.tanggal desc nulls last, z.sumber_id
    ) = 1
)
select
    t.kode_wilayah, w.nama_tampil, w.kelas, t.unit_kerja, t.tahun, t.status, t.tahap,
    t.tahun = max(t.tahun) over (partition by t.kode_wilayah, t.unit_kerja) as terakhir,
    n.nilai as nilai_tpi, n.desimal_sumber, t.penerbit, t.judul, t.tanggal, t.url, t.catatan
from tertinggi as t
join wilayah as w on w.kode = t.kode_wilayah
left join nilai as n
    on n.indikator = $penilaian and n.kode_wilayah = t.kode_wilayah and n.tahun = t.tahun and n.rincian <> ''
    and starts_with(t.unit_kerja, n.rincian)
qualify row_number() over (
    partition by t.kode_wilayah, t.unit_kerja, t.tahun order by length(n.rincian) desc nulls last
) = 1
order by w.kelas <> 'provinsi', t.kode_wilayah, t.unit_kerja, t.tahun desc
