-- satu baris: satu indikator yang sudah termuat di dalam indikator gabungan
-- parameter: indikator (gabungan)
select m.memuat, i.nama, i.nama_pendek, i.kelompok, m.tahun_mulai, r.penerbit, r.judul, r.url
from memuat as m
join indikator as i on i.indikator = m.memuat
join kelompok as o on o.kelompok = i.kelompok
left join sumber as r on r.sumber_id = m.sumber_id
where m.indikator = $indikator
order by o.urutan, i.kelompok, i.urutan
