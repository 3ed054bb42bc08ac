-- satu baris: satu angka calon di samping yang berlaku; yang bertentangan dan berubah lebih dahulu
-- parameter: $keadaan '' untuk semua, $batas banyak baris, $mulai baris yang dilewati
select
    keadaan, baris, kolom, kode_wilayah, tahun, periode, indikator, rincian, status,
    nilai, predikat, nilai_lama, predikat_lama, sumber_lama, berkas_lama
from perubahan
where $keadaan = '' or keadaan = $keadaan
order by case keadaan when 'bertentangan' then 1 when 'berubah' then 2 when 'baru' then 3 else 4 end, urutan
limit $batas
offset $mulai
