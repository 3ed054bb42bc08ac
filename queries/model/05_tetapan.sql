-- satu baris: satu bilangan hitungan yang bernama: batas bawah, dan berapa daerah disebut serupa
-- parameter: tidak ada
create table tetapan as
select * from (values
    ('minimal_kuintil', 5), ('minimal_kuartil', 4), ('minimal_titik_tren', 5), ('minimal_daerah_median', 4),
    ('daerah_serupa', 6)
) as t (nama, nilai)
