-- satu baris: kop rakor yang berlaku di satu provinsi
-- parameter: prov
select prov, isi, logo, templat, oleh, pada from kop where prov = $prov
