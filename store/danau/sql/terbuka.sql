-- satu baris: nama satu basis data yang terbuka
-- parameter: tidak ada
select database_name from duckdb_databases() where not internal
