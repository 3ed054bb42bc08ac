-- Rancangan: tiap responden, juga yang tidak menjawab.
create or replace temp table rancangan as
select strata, psu, responden as ssu, populasi_psu, null::double as populasi_ssu from orang
