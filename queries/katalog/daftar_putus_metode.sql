-- satu baris: satu pergantian cara ukur sebuah indikator
-- parameter: tidak ada
select m.indikator, i.nama_pendek, m.tahun, m.keterangan, s.penerbit, s.judul, s.url
from putus_metode as m
join indikator as i on i.indikator = m.indikator
left join sumber as s on s.sumber_id = m.sumber_id
order by i.kelompok, i.urutan, m.tahun desc
