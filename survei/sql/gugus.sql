-- Tabel `gugus`: berapa unit tahap kedua dari tiap unit utama; hanya bila banyaknya dalam populasi diketahui.
create or replace temp table gugus as
select strata, psu, count(distinct ssu) as n, any_value(populasi_ssu)::double as populasi
from rancangan where psu is not null group by strata, psu having any_value(populasi_ssu) is not null
