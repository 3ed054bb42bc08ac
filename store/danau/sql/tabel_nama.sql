-- satu baris: nama satu tabel danau
-- parameter: tidak ada
select table_name from duckdb_tables() where database_name = 'simpanan' order by table_name
