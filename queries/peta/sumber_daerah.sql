-- satu baris: satu sumber fakta dasar (nama, ibu kota, luas, penduduk) satu daerah
-- parameter: kode (kode daerah)
select s.sumber_id, s.penerbit, s.judul, s.tanggal, s.url
from (select unnest(string_split(sumber_id, ';')) as sumber_id from wilayah where kode = $kode) as w
join sumber as s on s.sumber_id = trim(w.sumber_id)
order by s.peringkat_jenis, s.sumber_id
