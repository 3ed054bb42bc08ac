-- satu baris: satu hubungan bagian dan keseluruhan antara dua indikator pada satu tahun, langsung atau bertingkat
-- parameter: x, y (indikator), tahun
with recursive langsung as (
    select indikator as bagian, induk as keseluruhan, cast(null as integer) as sejak, aturan_sumber_id as sumber_id
    from indikator
    where induk is not null
    union all
    select memuat, indikator, tahun_mulai, sumber_id
    from memuat
    where tahun_mulai <= $tahun
),
bertingkat as (
    select bagian, keseluruhan, sejak, sumber_id from langsung
    union
    select b.bagian, l.keseluruhan, coalesce(greatest(b.sejak, l.sejak), b.sejak, l.sejak), l.sumber_id
    from bertingkat as b
    join langsung as l on l.bagian = b.keseluruhan
)
select
    b.bagian, b.keseluruhan, b.sejak, i.nama_pendek as nama_bagian, k.nama_pendek as nama_keseluruhan,
    r.penerbit, r.judul, r.tanggal
from bertingkat as b
join indikator as i on i.indikator = b.bagian
join indikator as k on k.indikator = b.keseluruhan
left join sumber as r on r.sumber_id = b.sumber_id
where (b.bagian = $x and b.keseluruhan = $y) or (b.bagian = $y and b.keseluruhan = $x)
order by b.sejak
