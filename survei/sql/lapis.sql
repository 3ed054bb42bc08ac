-- Tabel `lapis`: berapa unit utama diambil dari tiap lapis, dari berapa; dihitung atas semua responden dalam tabel `rancangan`,
-- juga yang tidak menjawab.
create or replace temp table lapis as
select strata, count(distinct psu) + count(*) filter (where psu is null) as n, any_value(populasi_psu)::double as populasi
from rancangan group by strata
