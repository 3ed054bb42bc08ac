-- satu baris: satu indikator yang di satu daerah baru ada angka belum finalnya, menurut pilihan tahun: tahunnya sendiri, atau 0
--   (tidak ada angka final satu tahun pun)
-- parameter: tidak ada
create table hanya_belum_final as
with
-- Yang sudah ada tetapi belum boleh dipakai, menurut statusnya; target dan rencana bukan capaian.
berstatus as (
    select distinct c.indikator, c.kode_wilayah, c.tahun, lower(s.nama) as statusnya
    from capaian as c
    join status as s on s.status = c.status
    where c.rincian = '' and c.deret not in ('final', 'target', 'rencana')
),
-- Angka tahunan final membuat yang lain tidak perlu disebut: pada tahun itu, atau pada tahun mana pun.
tanpa_final as (
    select b.tahun as pilihan_tahun, b.*
    from berstatus as b
    where not exists (
        from capaian as f
        where f.indikator = b.indikator and f.kode_wilayah = b.kode_wilayah and f.tahun = b.tahun
            and f.deret = 'final' and f.periode = 'tahunan' and f.rincian = ''
    )
    union all
    select 0, b.*
    from berstatus as b
    where not exists (
        from capaian as f
        where f.indikator = b.indikator and f.kode_wilayah = b.kode_wilayah
            and f.deret = 'final' and f.periode = 'tahunan' and f.rincian = ''
    )
)
select
    pilihan_tahun, indikator, kode_wilayah, max(tahun) as tahun, 'belum_final' as alasan,
    'hanya ada angka berstatus ' || string_agg(distinct statusnya, ' dan ' order by statusnya) as keterangan
from tanpa_final
group by pilihan_tahun, indikator, kode_wilayah
