-- satu baris: satu tabel yang barisnya di katalog diturunkan ke berkas Parquet
-- parameter: tidak ada
call ducklake_flush_inlined_data('simpanan')
