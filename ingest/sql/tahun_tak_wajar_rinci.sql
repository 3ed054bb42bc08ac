-- satu baris: satu baris calon tabel rinci yang tahunnya tidak mungkin
-- parameter: $awal tahun paling awal, $kini tahun berjalan, $batas banyak baris
select baris, kolom, tahun as isi, count(*) over () as jumlah
from calon
where coalesce(try_cast(tahun as integer) not between $awal and $kini, true)
order by urutan
limit $batas
