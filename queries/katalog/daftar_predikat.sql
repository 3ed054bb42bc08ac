-- satu baris: satu predikat terbit sebuah indikator dan kategorinya di dasbor
-- parameter: tidak ada
select p.indikator, i.nama_pendek, p.predikat, p.kategori, p.huruf, p.urutan
from padanan_predikat as p
join indikator as i on i.indikator = p.indikator
order by i.kelompok, i.urutan, p.urutan desc nulls last, p.predikat
