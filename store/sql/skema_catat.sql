-- satu baris: bentuk tabel sesudah langkah-langkahnya dijalankan
-- parameter: versi
update skema set versi = $versi
