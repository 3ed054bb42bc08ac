-- satu baris: satu tabel yang berkas-berkas kecilnya digabung
-- parameter: tidak ada
call ducklake_merge_adjacent_files('simpanan')
