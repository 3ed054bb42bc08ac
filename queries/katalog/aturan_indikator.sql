-- satu baris: satu indikator katalog dengan aturannya, sumber aturan itu, dan banyaknya angka final
-- parameter: tidak ada
with terisi as (
    select indikator, count(*) as jumlah_angka, min(tahun) as dari, max(tahun) as sampai
    from nilai
    group by indikator
)
select
    i.*, p.nama_pendek as nama_induk, s.penerbit as penerbit_aturan, s.judul as judul_aturan, s.url as url_aturan,
    coalesce(t.jumlah_angka, 0) as jumlah_angka, t.dari, t.sampai
from indikator as i
join kelompok as o on o.kelompok = i.kelompok
left join indikator as p on p.indikator = i.induk
left join sumber as s on s.sumber_id = i.aturan_sumber_id
left join terisi as t on t.indikator = i.indikator
order by o.urutan, i.kelompok, i.urutan
