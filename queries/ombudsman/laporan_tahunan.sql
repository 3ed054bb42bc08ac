-- satu baris: satu ukuran laporan setahun penuh di satu kantor perwakilan, ada atau tidak ada angkanya
-- parameter: indikator (daftar, sesuai urutan tampil), kode (kode provinsi kantor), sampai (tahun)
-- Tahun yang seluruh ukurannya kosong tidak muncul.
with ukuran as (
    select indikator, nama, nama_pendek, satuan, desimal, urutan from indikator where list_contains($indikator, indikator)
),
tahunan as (
    select distinct n.tahun
    from nilai as n
    join ukuran as u on u.indikator = n.indikator
    where n.kode_wilayah = $kode and n.rincian = '' and n.nilai is not null and n.tahun between 2019 and $sampai
)
select
    u.indikator, u.nama, u.nama_pendek, u.satuan, u.desimal, $kode as kode_wilayah, t.tahun, '' as rincian,
    cast(t.tahun as varchar) as label, n.nilai, n.desimal_sumber, n.jumlah_sumber, n.jumlah_nilai, n.catatan
from tahunan as t
cross join ukuran as u
left join nilai as n
    on n.indikator = u.indikator and n.kode_wilayah = $kode and n.tahun = t.tahun and n.rincian = ''
order by t.tahun desc, list_position($indikator, u.indikator)
