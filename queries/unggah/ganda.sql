-- satu baris: satu angka yang ditulis lebih dari sekali di berkas; beda = isinya tidak sama
-- parameter: $batas banyak baris
select
    list(baris order by urutan)[:5] as baris_semua, first(kolom order by urutan) as kolom, indikator, kode_wilayah, tahun,
    periode, rincian, list(distinct tulisan)[:3] as isi,
    count(distinct coalesce(cast(nilai as varchar), '') || '|' || coalesce(predikat, '')) > 1 as beda,
    count(*) over () as jumlah
from calon_angka
group by indikator, kode_wilayah, tahun, periode, rincian, deret
having count(*) > 1
order by beda desc, min(urutan)
limit $batas
