-- satu baris: satu angka calon berperiode triwulan, semester, atau posisi yang berstatus tahunan
-- parameter: $batas banyak baris
select baris, kolom, periode as isi, status, count(*) over () as jumlah
from calon
where status = 'tahunan' and periode not in ('tahunan', 'multi_tahun')
order by urutan
limit $batas
