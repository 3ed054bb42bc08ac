-- satu baris: satu indikator setahun dengan sidik batas kategorinya: tahun-tahun bersidik sama berkategori sebanding
-- parameter: tidak ada
create table sidik_ambang as
select
    y.indikator, y.tahun,
    string_agg(
        a.kategori || ' ' || coalesce(cast(a.batas_bawah as varchar), '') || '-' || coalesce(cast(a.batas_atas as varchar), ''),
        '; ' order by a.batas_bawah desc nulls last, a.kategori
    ) as sidik
from (
    select i.indikator, t.tahun from (select distinct indikator from nilai) as i cross join (select distinct tahun from nilai) as t
) as y
join ambang as a on a.indikator = y.indikator and a.versi = 'asli' and y.tahun between a.tahun_mulai and a.tahun_selesai
group by y.indikator, y.tahun
