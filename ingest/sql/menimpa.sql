-- satu baris: satu baris tanpa tanda asal yang menimpa isi yang berlaku
-- parameter: $batas banyak baris
select c.urutan, c.baris, c.kunci, count(*) over () as jumlah
from calon as c
join rinci_berlaku as l on l.kunci = c.kunci
where l.isi <> c.isi and split_part(c.versi_baris, '-', 2) <> left(sha256(c.kunci), 6)
order by c.urutan
limit $batas
