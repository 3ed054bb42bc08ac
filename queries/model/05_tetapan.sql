-- satu baris: satu batas bawah hitungan yang bernama
-- parameter: tidak ada
create table tetapan as
select * from (values
    ('minimal_kuintil', 5), ('minimal_kuartil', 4), ('minimal_titik_tren', 5), ('minimal_daerah_median', 4)
) as t (nama, nilai)
