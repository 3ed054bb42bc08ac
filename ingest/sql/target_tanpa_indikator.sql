-- satu baris: satu komitmen yang bertarget nilai tetapi tidak menyebut indikatornya
-- parameter: $batas banyak baris
select baris, kolom, target as isi, count(*) over () as jumlah
from calon
where target <> '' and indikator = ''
order by urutan
limit $batas
