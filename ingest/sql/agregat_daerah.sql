-- satu baris: satu angka provinsi yang sama dengan rata-rata atau jumlah kabupaten/kotanya di berkas itu juga
-- parameter: $batas banyak baris
with
-- Dari satu atau dua daerah kesamaan tidak berarti apa-apa.
anak as (
    select
        left(kode_wilayah, 2) as provinsi, indikator, tahun, periode, rincian, deret, avg(nilai) as rata_rata,
        sum(nilai) as total, count(*) as n
    from calon_angka
    where length(kode_wilayah) = 5 and nilai is not null
    group by all
    having count(*) > 2
)
select
    c.baris, c.kolom, c.tulisan as isi, c.kode_wilayah, a.n,
    case when c.nilai = a.total then 'jumlah' else 'rata-rata' end as hitungan, count(*) over () as jumlah
from calon_angka as c
join anak as a
    on a.provinsi = c.kode_wilayah and a.indikator = c.indikator and a.tahun = c.tahun and a.periode = c.periode
    and a.rincian = c.rincian and a.deret = c.deret
-- Rata-rata biasanya ditulis dengan dua angka di belakang koma.
where c.nilai = a.total or abs(c.nilai - a.rata_rata) <= 0.005 + 1e-9
order by c.urutan
limit $batas
