-- satu baris: satu kop rakor lama yang diganti; berkasnya besar, jadi hanya yang berlaku yang disimpan
-- parameter: prov
delete from kop where prov = $prov
