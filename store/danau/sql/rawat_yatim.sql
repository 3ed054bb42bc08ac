-- satu baris: banyaknya berkas Parquet yang ditinggalkan penulis yang mati, dihapus
-- parameter: jam umur terpendek
select count(*) as banyak from ducklake_delete_orphaned_files('simpanan', older_than => now() - to_hours(cast($jam as integer)))
