-- satu baris: perubahan terakhir yang tercatat di katalog, dan banyaknya tabel jejak (0 = danau belum selesai dibuat)
-- parameter: tidak ada
from postgres_query('penjaga', '
    select
        max(snapshot_id) as perubahan, max(snapshot_time)::text as pada,
        (select count(*) from ducklake_table where table_name = ''jejak'' and end_snapshot is null) as jejak
    from ducklake_snapshot
')
