-- satu baris: revisi terakhir setiap paparan dengan keadaan yang diminta, yang terbaru disimpan lebih dulu
-- parameter: jenis (simpan = yang ada, buang = yang sudah dibuang)
select kunci, revisi, jenis, isi, oleh, pada
from paparan
qualify row_number() over (partition by kunci order by revisi desc) = 1 and jenis = $jenis
order by pada desc, kunci
