-- satu baris: satu jumlah keseluruhan responden (atau populasi, sampel) di satu daerah: total terbit atau jumlah kelompok
-- parameter: kode (kode daerah), tahun
-- Jumlah kelompok hanya bila satu sumber memuat ketiga kelompok.
with
-- Populasi, sampel, dan responden diperlakukan sama; yang tidak terbit hilang dengan sendirinya.
ukuran as (
    unpivot (
        select kelompok, sumber_id, populasi, sampel, responden
        from partisipasi
        where kode_wilayah = $kode and tahun = $tahun
    )
    on populasi, sampel, responden
    into name ukuran value banyak
),
-- Dijumlahkan per sumber: kelompok dari sumber yang berbeda tidak dicampur.
jumlah_kelompok as (
    select ukuran, sumber_id, sum(banyak) as banyak
    from ukuran
    where kelompok <> 'total'
    group by ukuran, sumber_id
    having count(distinct kelompok) = 3
),
-- Total terbit dan jumlah kelompok bersebelahan, agar perbedaannya tampak.
pernyataan as (
    select ukuran, 'total terbit' as asal, banyak, sumber_id from ukuran where kelompok = 'total'
    union all
    select ukuran, 'jumlah tiga kelompok', banyak, sumber_id from jumlah_kelompok
)
select
    p.ukuran, p.asal, cast(p.banyak as bigint) as banyak,
    string_agg(distinct r.penerbit, '; ' order by r.penerbit) as penerbit,
    count(distinct p.banyak) over (partition by p.ukuran) > 1 as berbeda
from pernyataan as p
left join sumber as r on r.sumber_id = p.sumber_id
group by p.ukuran, p.asal, p.banyak
order by p.ukuran, p.asal desc, p.banyak
