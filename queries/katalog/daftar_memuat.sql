-- satu baris: satu indikator gabungan dan satu indikator lain yang sudah termuat di dalamnya
-- parameter: tidak ada
select m.indikator, g.nama_pendek, i.nama_pendek as nama_termuat, m.tahun_mulai, s.penerbit, s.judul, s.url
from memuat as m
join indikator as g on g.indikator = m.indikator
join indikator as i on i.indikator = m.memuat
left join sumber as s on s.sumber_id = m.sumber_id
order by g.urutan, i.urutan
