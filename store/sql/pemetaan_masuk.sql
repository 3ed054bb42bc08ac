-- satu baris: satu pemetaan kolom disimpan
-- parameter: nama, bentuk, isi, oleh, pada
insert into pemetaan (nama, bentuk, isi, oleh, pada) values ($nama, $bentuk, $isi, $oleh, $pada)
