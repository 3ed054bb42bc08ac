-- satu baris: satu baris tabel rinci yang berlaku tentang hal yang juga ada di calon
-- parameter: tidak ada
select l.kunci, l.isi
from rinci_berlaku as l
where l.kunci in (select c.kunci from calon as c)
