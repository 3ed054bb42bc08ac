-- satu baris: satu area perubahan reformasi birokrasi di satu daerah setahun, ada atau tidak ada angkanya
-- parameter: induk (indikator gabungan), kode (kode daerah), tahun
select
    i.indikator, i.nama, i.nama_pendek, i.satuan, i.desimal, i.skala_maks, $kode as kode_wilayah,
    cast($tahun as integer) as tahun, '' as rincian, n.nilai, n.desimal_sumber, n.predikat, n.kategori, n.huruf, n.mutu,
    n.perubahan, case when n.indikator is null then 'belum ada data' end as alasan_kosong
from indikator as i
left join nilai as n
    on n.indikator = i.indikator and n.kode_wilayah = $kode and n.tahun = $tahun and n.rincian = ''
where i.induk = $induk and i.arah <> 'tanpa_penilaian'
order by i.urutan
