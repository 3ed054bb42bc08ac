-- satu baris: satu revisi sebuah paparan, dari yang tertua
-- parameter: kunci
select kunci, revisi, jenis, isi, oleh, pada
from paparan
where kunci = $kunci
order by revisi
