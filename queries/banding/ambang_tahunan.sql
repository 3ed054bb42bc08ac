-- satu baris: satu kategori yang berlaku pada satu tahun dalam rentang
-- parameter: indikator, versi (asli|sekarang), dari (tahun), sampai (tahun)
with tahunan as (
    select unnest(generate_series(cast($dari as integer), cast($sampai as integer))) as tahun
)
select t.tahun, a.kategori, a.huruf, a.mutu, a.batas_bawah, a.batas_atas, a.sumber_id, a.catatan, a.versi
from tahunan as t
join ambang as a
    on a.indikator = $indikator and t.tahun between a.tahun_mulai and a.tahun_selesai and a.versi in ('asli', $versi)
qualify a.versi = max(a.versi) over (partition by t.tahun)
order by t.tahun, a.mutu
