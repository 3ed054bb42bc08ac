-- satu baris: kunci penulis dipegang sampai akhir transaksi; galat bila menunggu terlalu lama
-- parameter: tidak ada
from postgres_query('penjaga', 'select pg_advisory_xact_lock(7263206126415274)::text as kunci')
