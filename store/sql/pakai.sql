-- satu baris: tidak ada; nama tabel tanpa awalan berarti tabel berkas ini
-- parameter: $sebutan nama berkas yang terbuka
use $sebutan
