-- satu baris: satu penerbitan batch baru
-- parameter: nomor, jenis, batch_id, oleh, pada, alasan, himpunan, tabel, nama_berkas, sidik_berkas, sidik_isi, jumlah_baris
-- parameter: ringkasan, pemetaan, sumber_id, sumber_penerbit, sumber_judul, sumber_tanggal, sumber_url, sumber_jenis
insert into buku (
    nomor, jenis, batch_id, oleh, pada, alasan, himpunan, tabel, nama_berkas, sidik_berkas, sidik_isi, jumlah_baris,
    ringkasan, pemetaan, sumber_id, sumber_penerbit, sumber_judul, sumber_tanggal, sumber_url, sumber_jenis
)
values (
    $nomor, $jenis, $batch_id, $oleh, $pada, $alasan, $himpunan, $tabel, $nama_berkas, $sidik_berkas, $sidik_isi,
    $jumlah_baris, $ringkasan, $pemetaan, $sumber_id, $sumber_penerbit, $sumber_judul, $sumber_tanggal, $sumber_url,
    $sumber_jenis
)
