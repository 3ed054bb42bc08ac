-- satu baris: satu angka dalam tahun atau belum final sebuah daerah: triwulan, potret, posisi, sementara
-- parameter: prov (kode provinsi), pilihan_tahun (0 = tahun terbaru yang ada), indikator (daftar)
-- Angka nasional ikut sebagai pembanding. Tidak pernah disatukan dengan nilai tahunan.
select * exclude (kode_provinsi)
from belum_final
where list_contains($indikator, indikator) and (kode_provinsi = $prov or kelas = 'nasional')
    and tahun = coalesce(nullif($pilihan_tahun, 0), (
        select max(l.tahun) from belum_final as l where list_contains($indikator, l.indikator) and l.kode_provinsi = $prov
    ))
order by urutan, kelas = 'nasional', kelas <> 'provinsi', kode_wilayah, rincian, periode
