-- satu baris: satu indikator utama satu pemda sebuah provinsi yang dapat dibandingkan dengan tahun sebelumnya; yang turun
--   paling jauh dahulu, diukur sebagai bagian dari skalanya
-- parameter: prov (kode provinsi), pilihan_tahun (0 = angka terbaru)
select
    b.indikator, i.nama_pendek, i.satuan, i.desimal, b.kode_wilayah, w.nama_tampil, w.kelas, '' as rincian,
    b.tahun, if($pilihan_tahun = 0, b.tahun, null) as tahun_sebut,
    b.nilai, b.desimal_sumber, b.tanda_ragu, b.andal, b.nilai_lalu, b.desimal_lalu, b.tanda_ragu_lalu, b.andal_lalu,
    b.selisih, b.hasil, b.kali, b.tahun_sebanding, b.nilai_awal, b.desimal_awal, b.tanda_ragu_awal, b.andal_awal, b.tahun_awal,
    abs(b.selisih) / nullif(i.skala_maks - i.skala_min, 0) as nisbi
from beruntun as b
join nilai_utama as n
    on n.indikator = b.indikator and n.kode_wilayah = b.kode_wilayah and n.tahun = b.tahun
    and n.pilihan_tahun = $pilihan_tahun
join indikator as i on i.indikator = b.indikator
join wilayah as w on w.kode = b.kode_wilayah and w.kode_provinsi = $prov
order by b.hasil <> 'lebih_rendah', nisbi desc nulls last, b.kode_wilayah, i.urutan
