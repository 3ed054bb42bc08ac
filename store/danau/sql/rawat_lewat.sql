-- satu baris: banyaknya perubahan lama yang tidak lagi dapat dibaca siapa pun
-- parameter: jam umur terpendek
select count(*) as banyak from ducklake_expire_snapshots('simpanan', older_than => now() - to_hours(cast($jam as integer)))
