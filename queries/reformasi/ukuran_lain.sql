-- satu baris: satu ukuran bukan utama sebuah kelompok di satu daerah, tahun terakhir yang ada angkanya
-- parameter: kelompok, kode (kode daerah), tahun (paling akhir)
-- Ukuran tanpa angka tetap muncul. Ukuran per unit kerja dan hitungan tanpa penilaian tidak termasuk.
with ukuran as (
    select *
    from indikator
    where kelompok = $kelompok and not utama and induk is null and arah <> 'tanpa_penilaian'
        and rincian_nama not like 'unit%'
),
angka as (
    select c.*
    from capaian_pilihan as c
    join ukuran as u on u.indikator = c.indikator
    where c.kode_wilayah = $kode and c.tahun <= $tahun and c.deret in ('final', 'posisi')
    qualify c.tahun = max(c.tahun) over (partition by c.indikator)
)
select
    u.indikator, u.nama, u.nama_pendek, u.keterangan, u.satuan, u.desimal, u.urutan,
    $kode as kode_wilayah, a.tahun, coalesce(a.rincian, '') as rincian, a.periode, a.nilai, a.desimal_sumber,
    a.predikat, a.kategori, s.nama as nama_status, r.penerbit, r.tanggal, r.url, a.catatan
from ukuran as u
left join angka as a on a.indikator = u.indikator
left join status as s on s.status = a.status
left join sumber as r on r.sumber_id = a.sumber_id
order by a.indikator is null, u.urutan, a.rincian
