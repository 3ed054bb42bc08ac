-- satu baris: lama menunggu kunci penulis, milidetik; berlaku sampai akhir transaksi
-- parameter: batas milidetik
from postgres_query('penjaga', format('select set_config(''lock_timeout'', ''{}'', true) as batas', cast($batas as integer)))
