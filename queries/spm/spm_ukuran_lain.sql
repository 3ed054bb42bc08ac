-- satu baris: satu angka pada ukuran yang mirip SPM tetapi bukan indeksnya (keterisian, Rapor Pendidikan, skor, ...)
-- parameter: prov (kode provinsi), tahun, induk (indikator gabungan yang dikecualikan)
-- Tiap ukuran memakai tahun terbaru yang ada angkanya sampai tahun yang dipilih; ukuran tanpa angka tetap muncul.
with ukuran as (
    select * from indikator where kelompok = 'spm' and induk is null and indikator <> $induk
),
angka as (
    select c.*, w.nama_tampil, w.kelas
    from capaian_pilihan as c
    join ukuran as u on u.indikator = c.indikator
    join wilayah as w on w.kode = c.kode_wilayah
    where w.kode_provinsi = $prov and c.tahun <= $tahun and c.deret <> 'target'
    qualify c.tahun = max(c.tahun) over (partition by c.indikator)
)
select
    u.indikator, u.nama, u.nama_pendek, u.keterangan, u.desimal, u.satuan, u.urutan, u.penerbit,
    a.kode_wilayah, a.nama_tampil, a.tahun, a.periode, coalesce(a.rincian, '') as rincian,
    a.nilai, a.desimal_sumber, a.predikat, a.kategori, s.nama as nama_status, a.catatan
from ukuran as u
left join angka as a on a.indikator = u.indikator
left join status as s on s.status = a.status
order by u.urutan, a.kelas <> 'provinsi', a.kode_wilayah, a.rincian, a.periode desc
