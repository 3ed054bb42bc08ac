-- satu baris: satu angka dalam tahun atau belum final sebuah daerah: triwulan, potret, posisi, sementara
-- parameter: prov (kode provinsi), tahun, indikator (daftar)
-- Angka nasional ikut sebagai pembanding. Tidak pernah disatukan dengan nilai tahunan.
select * exclude (kode_provinsi)
from belum_final
where list_contains($indikator, indikator) and tahun = $tahun and (kode_provinsi = $prov or kelas = 'nasional')
order by urutan, kelas = 'nasional', kelas <> 'provinsi', kode_wilayah, rincian, periode
