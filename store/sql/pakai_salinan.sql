-- satu baris: tidak ada; nama tabel tanpa awalan berarti tabel salinan
-- parameter: tidak ada
use salinan
