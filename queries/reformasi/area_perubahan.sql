-- satu baris: satu area perubahan reformasi birokrasi di satu daerah menurut pilihan tahun, ada atau tidak ada angkanya
-- parameter: induk (indikator gabungan), kode (kode daerah), tahun (terbaru yang ada), pilihan_tahun (0 = angka terbaru)
select
    i.indikator, i.nama, i.nama_pendek, i.satuan, i.desimal, i.skala_maks, $kode as kode_wilayah,
    coalesce(n.tahun, cast($tahun as integer)) as tahun, if($pilihan_tahun = 0, n.tahun, null) as tahun_sebut, '' as rincian,
    n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal, n.predikat, n.kategori, n.huruf, n.mutu, n.perubahan,
    case when n.indikator is null then coalesce(x.alasan, 'belum_terkumpul') end as alasan_kosong
from indikator as i
left join nilai_lihat as n
    on n.indikator = i.indikator and n.kode_wilayah = $kode and n.pilihan_tahun = $pilihan_tahun and n.rincian = ''
left join tidak_ada_lihat as x on x.indikator = i.indikator and x.kode_wilayah = $kode and x.pilihan_tahun = $pilihan_tahun
where i.induk = $induk and i.arah <> 'tanpa_penilaian'
order by i.urutan
