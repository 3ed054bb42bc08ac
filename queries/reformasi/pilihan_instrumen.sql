-- satu baris: satu instrumen sebuah kelompok yang dapat dibandingkan antardaerah
-- parameter: kelompok
-- Bagian dari indeks lain, hitungan tanpa penilaian, dan ukuran per unit kerja tidak termasuk.
select indikator, nama, nama_pendek, utama
from indikator
where kelompok = $kelompok and induk is null and arah <> 'tanpa_penilaian' and (utama or rincian_nama not like 'unit%')
order by urutan
