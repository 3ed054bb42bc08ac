-- satu baris: satu kategori sebuah indikator yang berlaku pada satu tahun
-- parameter: indikator, tahun, versi (asli|sekarang)
-- Tanpa baris 'sekarang' untuk tahun itu, yang asli yang berlaku.
select kategori, huruf, mutu, batas_bawah, batas_atas, sumber_id, catatan, versi
from ambang
where indikator = $indikator and $tahun between tahun_mulai and tahun_selesai and versi in ('asli', $versi)
qualify versi = max(versi) over ()
order by mutu
