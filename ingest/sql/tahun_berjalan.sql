-- satu baris: satu tahun yang belum selesai dengan banyak angka calon berstatus tahunan
-- parameter: $kini tahun berjalan
select tahun as isi, count(*) as jumlah
from calon_angka
where tahun >= $kini and status = 'tahunan'
group by tahun
order by tahun
