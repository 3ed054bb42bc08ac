-- satu baris: satu sumber di balik beban: jumlah lembaga atau penduduk
-- parameter: indikator (jumlah lembaga), kode (daftar kode daerah)
with asal as (
    select 'jumlah lembaga' as peran, sumber_id
    from nilai
    where indikator = $indikator and rincian = '' and list_contains($kode, kode_wilayah)
    union
    select 'penduduk', trim(unnest(string_split(sumber_id, ';')))
    from wilayah
    where list_contains($kode, kode) and penduduk is not null
)
select a.peran, r.sumber_id, r.penerbit, r.judul, r.tanggal, r.url
from asal as a
join sumber as r on r.sumber_id = a.sumber_id
order by a.peran, r.penerbit, r.sumber_id
