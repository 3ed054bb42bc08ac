-- satu baris: banyaknya berkas Parquet yang sedang dipakai
-- parameter: tidak ada
from postgres_query('penjaga', 'select count(*) as banyak from ducklake_data_file where end_snapshot is null')
