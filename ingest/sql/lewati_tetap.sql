-- satu baris: tidak ada hasil; baris unduhan yang tidak diubah di berkas dilewati
-- parameter: tidak ada
insert into dilewati
select urutan
from asal_baris
where tetap
