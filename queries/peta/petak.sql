-- satu baris: tempat satu daerah pada peta petak
-- parameter: lapis (kabupaten_kota|provinsi)
select kode, baris, kolom from petak where lapis = $lapis order by kode
