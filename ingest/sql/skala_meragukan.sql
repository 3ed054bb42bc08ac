-- satu baris: satu indikator yang semua nilainya jauh di bawah skalanya; pecahan = tidak ada yang melebihi 1
-- parameter: tidak ada
-- Nilai bertanda persen sudah pasti skalanya. Skala 0-5 hanya diduga pada indeks dan skor, bila paling sedikit tiga nilai.
select c.indikator, i.nama, count(*) as banyak, max(c.nilai) as terbesar, max(c.nilai) <= 1 as pecahan, min(c.kolom) as kolom
from calon_angka as c
join mentah_indikator as i on i.indikator = c.indikator
where try_cast(i.skala_maks as double) = 100 and c.nilai is not null and c.persen = ''
group by c.indikator, i.nama, i.satuan
having max(c.nilai) > 0 and (max(c.nilai) <= 1 or (max(c.nilai) <= 5 and count(*) >= 3 and i.satuan in ('indeks', 'skor')))
order by c.indikator
