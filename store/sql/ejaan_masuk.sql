-- satu baris: satu jawaban baru
-- parameter: tulisan, lingkup, kode, oleh, pada
insert into ejaan (tulisan, lingkup, kode, oleh, pada) values ($tulisan, $lingkup, $kode, $oleh, $pada)
