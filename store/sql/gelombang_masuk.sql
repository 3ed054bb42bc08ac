-- satu baris: satu kiriman jawaban survei disimpan
-- parameter: kiriman, nama, buku, tahun, periode, wilayah, kode, nama_berkas, jumlah, sidik, sidik_isi, isi
insert into gelombang (kiriman, nama, buku, tahun, periode, wilayah, kode, nama_berkas, jumlah, sidik, sidik_isi, isi)
values ($kiriman, $nama, $buku, $tahun, $periode, $wilayah, $kode, $nama_berkas, $jumlah, $sidik, $sidik_isi, $isi)
