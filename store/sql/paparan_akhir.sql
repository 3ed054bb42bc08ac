-- satu baris: revisi terakhir sebuah paparan
-- parameter: kunci
select kunci, revisi, jenis, isi, oleh, pada
from paparan
where kunci = $kunci
order by revisi desc
limit 1
