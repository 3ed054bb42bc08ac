-- satu baris: satu pencabutan atau pemulihan; keterangan batch disalin dari penerbitannya
-- parameter: nomor, jenis, batch_id, oleh, pada, alasan
insert into buku (
    nomor, jenis, batch_id, oleh, pada, alasan, himpunan, tabel, nama_berkas, sidik_berkas, sidik_isi, jumlah_baris,
    ringkasan, pemetaan, sumber_id, sumber_penerbit, sumber_judul, sumber_tanggal, sumber_url, sumber_jenis
)
select
    $nomor, $jenis, batch_id, $oleh, $pada, $alasan, himpunan, tabel, nama_berkas, sidik_berkas, sidik_isi, jumlah_baris,
    ringkasan, pemetaan, sumber_id, sumber_penerbit, sumber_judul, sumber_tanggal, sumber_url, sumber_jenis
from buku
where nomor = $batch_id
