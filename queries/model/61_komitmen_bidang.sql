-- satu baris: satu bidang yang dibicarakan satu komitmen
-- parameter: tidak ada
create table komitmen_bidang as
with
-- Yang disebut komitmen itu sendiri: bidang indikatornya, atau bidang jenisnya.
sendiri as (
    select k.komitmen_id, k.rakor, i.kelompok
    from komitmen as k
    join indikator as i on i.indikator = k.indikator
    union
    select k.komitmen_id, k.rakor, j.kelompok
    from komitmen as k
    join jenis_komitmen as j on j.jenis = k.jenis and j.kelompok <> ''
)
select komitmen_id, kelompok from sendiri
union
-- Yang tidak menyebut bidang ikut bidang komitmen lain dari rakor yang sama.
select k.komitmen_id, s.kelompok
from komitmen as k
join sendiri as s on s.rakor = k.rakor
where k.komitmen_id not in (select komitmen_id from sendiri)
