-- satu baris: satu tabel yang berkas-berkasnya ditulis lagi tanpa baris yang sudah dihapus
-- parameter: tidak ada
call ducklake_rewrite_data_files('simpanan')
