-- satu baris: satu indikator utama sebuah kelompok pada satu tahun di satu daerah, ada atau tidak ada angkanya
-- parameter: kelompok, kode (kode daerah), dari (tahun), sampai (tahun)
with tahunan as (
    select unnest(generate_series(cast($dari as integer), cast($sampai as integer))) as tahun
)
select
    i.indikator, i.nama, i.nama_pendek, i.satuan, i.desimal, $kode as kode_wilayah, t.tahun, '' as rincian,
    n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal, n.predikat, n.kategori, n.huruf, n.mutu, p.keterangan as putus
from indikator as i
cross join tahunan as t
left join nilai as n
    on n.indikator = i.indikator and n.kode_wilayah = $kode and n.tahun = t.tahun and n.rincian = ''
left join putus_metode as p on p.indikator = i.indikator and p.tahun = t.tahun
where i.kelompok = $kelompok and i.utama
order by i.urutan, t.tahun
