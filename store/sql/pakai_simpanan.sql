-- satu baris: tidak ada; nama tabel tanpa awalan berarti tabel simpanan
-- parameter: tidak ada
use simpanan
