-- satu baris: banyaknya berkas Parquet yang tidak lagi dipakai, dihapus
-- parameter: jam umur terpendek
select count(*) as banyak from ducklake_cleanup_old_files('simpanan', older_than => now() - to_hours(cast($jam as integer)))
