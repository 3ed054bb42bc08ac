-- satu baris: indeks SPM atau satu bidangnya di satu daerah setahun, ada atau tidak ada angkanya
-- parameter: prov (kode provinsi), lingkup (provinsi|semua_provinsi), tahun, induk (indikator gabungan)
-- Lingkup provinsi: pemerintah provinsi lalu kabupaten/kotanya; semua_provinsi: provinsi se-Kalimantan.
with kolom as (
    select indikator, nama, nama_pendek, desimal, satuan, urutan, indikator = $induk as gabungan
    from indikator
    where indikator = $induk or (induk = $induk and tingkat = 'semua')
)
select
    d.kode as kode_wilayah, d.nama_tampil, d.nama_ringkas, d.kelas,
    c.indikator, c.nama, c.nama_pendek, c.desimal, c.satuan, c.urutan, c.gabungan,
    cast($tahun as integer) as tahun, '' as rincian,
    n.nilai, n.desimal_sumber, n.predikat, n.kategori, n.huruf, n.mutu, n.perubahan,
    coalesce(x.keterangan, case when n.indikator is null then 'belum ada data' end) as alasan_kosong
from pemda_lingkup as d
cross join kolom as c
left join nilai as n
    on n.indikator = c.indikator and n.kode_wilayah = d.kode and n.tahun = $tahun and n.rincian = ''
left join tidak_ada as x on x.indikator = c.indikator and x.kode_wilayah = d.kode and x.tahun = $tahun
where d.lingkup = $lingkup and d.prov in ('', $prov)
order by d.kelas <> 'provinsi', d.kode, c.urutan
