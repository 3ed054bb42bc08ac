-- satu baris: satu hitungan kelembagaan di satu daerah dalam lingkup, ada atau tidak ada angkanya
-- parameter: prov (kode provinsi), lingkup (provinsi|semua_provinsi), tahun
-- Angka final dari tahun terdekat, yang lebih lama didahulukan; tahunnya ikut. Lingkup provinsi: pemprov dan
-- kab/kotanya, hanya hitungan yang berlaku bagi keduanya.
with hitungan as (
    select indikator, nama, nama_pendek, desimal, satuan, urutan
    from indikator
    where kelompok = 'kelembagaan' and satuan = 'unit' and induk is null
        and (utama or indikator in (select indikator from nilai))
        and (tingkat = 'semua' or (tingkat = 'provinsi' and $lingkup = 'semua_provinsi'))
),
angka as (
    select n.*
    from nilai as n
    join hitungan as h on h.indikator = n.indikator
    where n.rincian = '' and n.nilai is not null
    qualify row_number() over (
        partition by n.indikator, n.kode_wilayah order by n.tahun > $tahun, abs(n.tahun - $tahun)
    ) = 1
)
select
    d.kode as kode_wilayah, d.nama_tampil, d.nama_ringkas, d.kelas, h.indikator, h.nama, h.nama_pendek, h.desimal,
    h.satuan, a.tahun, '' as rincian, a.nilai, a.desimal_sumber, a.tanda_ragu, a.andal, a.predikat,
    case when a.indikator is null then coalesce(x.alasan, 'belum_terkumpul') end as alasan_kosong
from pemda_lingkup as d
cross join hitungan as h
left join angka as a on a.indikator = h.indikator and a.kode_wilayah = d.kode
left join tidak_ada_lihat as x on x.indikator = h.indikator and x.kode_wilayah = d.kode and x.pilihan_tahun = 0
where d.lingkup = $lingkup and d.prov in ('', $prov)
order by d.kelas <> 'provinsi', d.kode, h.urutan
