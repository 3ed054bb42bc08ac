-- satu baris: satu angka calon pada tahun ketika indikatornya belum atau tidak lagi dinilai (mentah_pemeriksaan)
-- parameter: $batas banyak baris
select c.baris, c.kolom, c.tulisan as isi, p.keterangan, count(*) over () as jumlah
from calon_angka as c
join mentah_pemeriksaan as p on p.indikator = c.indikator
where (p.pemeriksaan = 'masa_akhir' and c.tahun > try_cast(p.batas as integer))
    or (p.pemeriksaan = 'masa_awal' and c.tahun < try_cast(p.batas as integer))
order by c.urutan
limit $batas
