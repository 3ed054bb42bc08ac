-- satu baris: satu kejadian pada sebuah kiriman jawaban survei dicatat
-- parameter: urut, jenis, kiriman, oleh, pada, alasan, pengganti
insert into buku_gelombang (urut, jenis, kiriman, oleh, pada, alasan, pengganti)
values ($urut, $jenis, $kiriman, $oleh, $pada, $alasan, $pengganti)
