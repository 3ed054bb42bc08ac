-- satu baris: satu kop rakor disimpan
-- parameter: prov, isi, logo, templat, oleh, pada
insert into kop (prov, isi, logo, templat, oleh, pada) values ($prov, $isi, $logo, $templat, $oleh, $pada)
