-- satu baris: satu baris calon yang tahunnya tidak mungkin; target dan rencana boleh mendahului
-- parameter: $awal tahun paling awal, $kini tahun berjalan, $batas banyak baris
select baris, kolom, tahun as isi, count(*) over () as jumlah
from calon
where coalesce(
    try_cast(tahun as integer) not between $awal and $kini + case when status in ('target', 'rencana') then 10 else 0 end, true
)
order by urutan
limit $batas
