-- satu baris: satu indikator katalog dengan tempatnya: urutan kelompoknya dan lapisnya di bawah induk
-- parameter: tidak ada
-- Lapis: yang terdalam mendapat bagan sendiri pada profil.
create table susunan_indikator as
select
    i.*, o.urutan as urutan_kelompok,
    case when i.induk is null then 0 when b.induk is null then 1 else 2 end as lapis
from indikator as i
join kelompok as o on o.kelompok = i.kelompok
left join indikator as b on b.indikator = i.induk
