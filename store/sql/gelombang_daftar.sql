-- satu baris: satu kejadian pada sebuah kiriman jawaban survei dengan keterangan kirimannya, dari yang tertua
-- parameter: tidak ada
select b.urut, b.jenis, b.kiriman, b.oleh, b.pada, b.alasan, b.pengganti, g.nama, g.buku, g.tahun, g.periode, g.wilayah, g.kode,
    g.nama_berkas, g.jumlah, g.sidik
from buku_gelombang as b join gelombang as g using (kiriman)
order by b.urut
