-- satu baris: ada tidaknya katalog danau di PostgreSQL; kosong bila belum
-- parameter: tidak ada
from postgres_query('penjaga', 'select to_regclass(''ducklake_snapshot'')::text as katalog')
