-- satu baris: satu komitmen yang tenggatnya lebih awal daripada tanggal dijanjikan
-- parameter: $batas banyak baris
-- Tanggal dibandingkan sejauh keduanya tertulis: "2026" tidak mendahului "2026-05-01".
select baris, 'tenggat' as kolom, tenggat as isi, tanggal_janji, count(*) over () as jumlah
from calon
where tenggat <> '' and tenggat < left(tanggal_janji, length(tenggat)) and left(tenggat, length(tanggal_janji)) < tanggal_janji
order by urutan
limit $batas
