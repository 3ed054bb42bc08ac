-- satu baris: satu revisi paparan
-- parameter: kunci, revisi, jenis, isi, oleh, pada
insert into paparan (kunci, revisi, jenis, isi, oleh, pada) values ($kunci, $revisi, $jenis, $isi, $oleh, $pada)
