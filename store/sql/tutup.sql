-- satu baris: tidak ada; sebuah berkas basis data tertutup
-- parameter: $sebutan nama berkas yang terbuka
detach $sebutan
