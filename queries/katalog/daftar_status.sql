-- satu baris: satu status angka, artinya, dan banyaknya angka berstatus itu
-- parameter: tidak ada
select s.status, s.nama, s.deret, s.keterangan, count(c.baris_id) as jumlah_angka
from status as s
left join capaian as c on c.status = s.status
group by s.status, s.nama, s.deret, s.keterangan, s.urutan
order by s.urutan
