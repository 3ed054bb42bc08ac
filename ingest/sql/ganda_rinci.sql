-- satu baris: satu hal yang ditulis lebih dari sekali di berkas tabel rinci; beda = isinya tidak sama
-- parameter: $batas banyak baris
select
    list(baris order by urutan)[:5] as baris_semua, first(kolom order by urutan) as kolom, kunci,
    count(distinct isi) > 1 as beda, count(*) over () as jumlah
from calon
group by kunci, sumber_id
having count(*) > 1
order by beda desc, min(urutan)
limit $batas
