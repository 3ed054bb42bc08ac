-- satu baris: satu angka yang diketahui tidak ada menurut pilihan tahun: tahunnya sendiri, atau 0 (keterangan terbaru)
-- parameter: tidak ada
-- Terbaru: hanya keterangan tentang tahun terakhir indikator itu atau sesudahnya; keterangan tahun lama tidak menerangkan
-- mengapa angka terbaru tidak ada. Di luar masa penilaiannya sebuah indikator tidak dinilai di mana pun. Yang dinyatakan
-- didahulukan dari yang baru ada angka belum finalnya.
create table tidak_ada_lihat as
with
-- Tahun terakhir yang ada angkanya di mana pun.
terakhir as (
    select indikator, max(tahun) as tahun from nilai where rincian = '' group by indikator
),
-- Satu baris setiap indikator, daerah, dan tahun sebelum penilaiannya mulai atau sesudah berakhir.
di_luar_masa as (
    select m.indikator, w.kode as kode_wilayah, t.tahun, m.keterangan, m.sumber_id
    from masa as m
    join (select distinct tahun from nilai) as t on if(m.jenis = 'masa_awal', t.tahun < m.batas, t.tahun > m.batas)
    cross join wilayah as w
),
-- Sebab yang dinyatakan tentang daerah itu, atau tentang indikatornya.
dinyatakan as (
    select tahun as pilihan_tahun, * from tidak_ada
    union all
    select m.tahun, m.indikator, m.kode_wilayah, m.tahun, 'tidak_dinilai', m.keterangan, m.sumber_id
    from di_luar_masa as m
    where not exists (
        select 1 from tidak_ada as x
        where x.indikator = m.indikator and x.kode_wilayah = m.kode_wilayah and x.tahun = m.tahun
    )
    union all
    select 0, x.*
    from tidak_ada as x
    left join terakhir as t on t.indikator = x.indikator
    where x.tahun >= coalesce(t.tahun, x.tahun)
    qualify row_number() over (partition by x.indikator, x.kode_wilayah order by x.tahun desc) = 1
)
select * from dinyatakan
union all
select b.pilihan_tahun, b.indikator, b.kode_wilayah, b.tahun, b.alasan, b.keterangan, null
from hanya_belum_final as b
where not exists (
    select 1 from dinyatakan as d
    where d.indikator = b.indikator and d.kode_wilayah = b.kode_wilayah and d.pilihan_tahun = b.pilihan_tahun
)
