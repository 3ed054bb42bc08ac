-- satu baris: satu angka yang ditulis lebih dari sekali di berkas; beda = isinya tidak sama
-- parameter: $batas banyak baris
-- Sumber yang berbeda boleh berbeda pendapat, jadi sumber ikut menjadi kunci. Sidik lebih dahulu, agar berkas sejuta
-- baris tidak memenuhi ingatan; sidik yang kebetulan sama dipisah oleh group by.
with sidik as (
    select urutan, hash(indikator, kode_wilayah, tahun, periode, rincian, deret, sumber_id) as sidik from calon_angka
),
kembar as (
    select sidik from sidik group by sidik having count(*) > 1
),
pilih as (
    select c.* from calon_angka as c where c.urutan in (select s.urutan from sidik as s join kembar as k on k.sidik = s.sidik)
)
select
    list(baris order by urutan)[:5] as baris_semua, first(kolom order by urutan) as kolom, indikator, kode_wilayah, tahun,
    periode, rincian, list(distinct tulisan)[:3] as isi,
    count(distinct coalesce(cast(nilai as varchar), '') || '|' || coalesce(predikat, '')) > 1 as beda,
    count(*) over () as jumlah
from pilih
group by indikator, kode_wilayah, tahun, periode, rincian, deret, sumber_id
having count(*) > 1
order by beda desc, min(urutan)
limit $batas
