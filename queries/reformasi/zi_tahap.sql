-- satu baris: satu tahap zona integritas dengan banyaknya unit yang tahap terakhirnya di situ
-- parameter: prov (kode provinsi), kode (kode daerah; kode provinsi = seluruh provinsi), tahun (paling akhir)
-- Tiap unit dihitung sekali: tahap tertingginya pada tahun terbarunya.
with tahapan (tahap, status, nama) as (
    values
        (1, 'direncanakan', 'Direncanakan'), (2, 'dicanangkan', 'Dicanangkan'), (3, 'diusulkan', 'Diusulkan'),
        (4, 'wbk', 'WBK'), (5, 'wbbm', 'WBBM')
),
terakhir as (
    select z.kode_wilayah, z.unit_kerja, arg_max(z.tahap, z.tahun * 10 + z.tahap) as tahap
    from zona_integritas as z
    join wilayah as w on w.kode = z.kode_wilayah
    where w.kode_provinsi = $prov and ($kode = $prov or z.kode_wilayah = $kode) and z.tahun <= $tahun
    group by z.kode_wilayah, z.unit_kerja
)
select t.tahap, t.status, t.nama, count(u.tahap) as jumlah
from tahapan as t
left join terakhir as u on u.tahap = t.tahap
group by t.tahap, t.status, t.nama
order by t.tahap
