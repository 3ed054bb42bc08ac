-- satu baris: indeks SPM atau satu bidangnya di satu daerah menurut pilihan tahun, ada atau tidak ada angkanya
-- parameter: prov (kode provinsi), lingkup (provinsi|semua_provinsi), tahun (terbaru yang ada), pilihan_tahun (0 = angka terbaru), induk (indikator gabungan)
-- Lingkup provinsi: pemerintah provinsi lalu kabupaten/kotanya; semua_provinsi: provinsi se-Kalimantan.
with kolom as (
    select indikator, nama, nama_pendek, desimal, satuan, urutan, indikator = $induk as gabungan
    from indikator
    where indikator = $induk or (induk = $induk and tingkat = 'semua')
)
select
    d.kode as kode_wilayah, d.nama_tampil, d.nama_ringkas, d.kelas,
    c.indikator, c.nama, c.nama_pendek, c.desimal, c.satuan, c.urutan, c.gabungan,
    coalesce(n.tahun, cast($tahun as integer)) as tahun, if($pilihan_tahun = 0, n.tahun, null) as tahun_sebut, '' as rincian,
    n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal, n.predikat, n.kategori, n.huruf, n.mutu, n.perubahan,
    case when n.indikator is null then coalesce(x.alasan, 'belum_terkumpul') end as alasan_kosong,
    case when n.indikator is null then x.keterangan end as keterangan
from pemda_lingkup as d
cross join kolom as c
left join nilai_lihat as n
    on n.indikator = c.indikator and n.kode_wilayah = d.kode and n.pilihan_tahun = $pilihan_tahun and n.rincian = ''
left join tidak_ada_lihat as x
    on x.indikator = c.indikator and x.kode_wilayah = d.kode and x.pilihan_tahun = $pilihan_tahun
where d.lingkup = $lingkup and d.prov in ('', $prov)
order by d.kelas <> 'provinsi', d.kode, c.urutan
