-- satu baris: satu baris tabel seperti tersimpan, semua kolomnya teks
-- parameter: tabel (nama tabel di basis data)
FROM query_table($tabel)
ORDER BY ALL
