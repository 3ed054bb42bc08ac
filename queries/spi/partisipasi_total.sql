-- satu baris: satu jumlah keseluruhan responden (atau populasi, sampel) di satu daerah: total terbit atau jumlah kelompok
-- parameter: kode (daftar kode daerah), tahun (paling akhir)
-- Jumlah kelompok hanya bila satu sumber memuat ketiga kelompok.
with
-- Tahun terakhir setiap daerah.
setahun as (
    select *
    from partisipasi
    where list_contains($kode, kode_wilayah) and tahun <= $tahun
    qualify tahun = max(tahun) over (partition by kode_wilayah)
),
-- Populasi, sampel, dan responden diperlakukan sama; yang tidak terbit hilang dengan sendirinya.
ukuran as (
    unpivot (
        select kode_wilayah, kelompok, sumber_id, populasi, sampel, responden
        from setahun
    )
    on populasi, sampel, responden
    into name ukuran value banyak
),
-- Dijumlahkan per sumber: kelompok dari sumber yang berbeda tidak dicampur.
jumlah_kelompok as (
    select kode_wilayah, ukuran, sumber_id, sum(banyak) as banyak
    from ukuran
    where kelompok <> 'total'
    group by kode_wilayah, ukuran, sumber_id
    having count(distinct kelompok) = 3
),
-- Total terbit dan jumlah kelompok bersebelahan, agar perbedaannya tampak.
pernyataan as (
    select kode_wilayah, ukuran, 'total terbit' as asal, banyak, sumber_id from ukuran where kelompok = 'total'
    union all
    select kode_wilayah, ukuran, 'jumlah tiga kelompok', banyak, sumber_id from jumlah_kelompok
)
select
    p.kode_wilayah, p.ukuran, p.asal, cast(p.banyak as bigint) as banyak,
    string_agg(distinct r.penerbit, '; ' order by r.penerbit) as penerbit,
    count(distinct p.banyak) over (partition by p.kode_wilayah, p.ukuran) > 1 as berbeda
from pernyataan as p
left join sumber as r on r.sumber_id = p.sumber_id
group by p.kode_wilayah, p.ukuran, p.asal, p.banyak
order by p.ukuran, p.asal desc, p.banyak
