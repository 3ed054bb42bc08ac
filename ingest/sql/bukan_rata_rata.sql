-- satu baris: satu nilai total yang bukan rata-rata bagian-bagiannya, padahal semua bagian ada (mentah_pemeriksaan)
-- parameter: $batas banyak baris
with
-- Indikator total mana yang menurut katalog adalah rata-rata bagian apa, dan selisih yang masih dianggap pembulatan.
aturan as (
    select indikator, string_split(lawan, ' ') as bagian, try_cast(batas as double) as batas, keterangan
    from mentah_pemeriksaan
    where pemeriksaan = 'rata_rata'
),
-- Berkas boleh memuat totalnya saja atau bagiannya saja: sisanya dari angka yang berlaku, yang kalah bila berkas menyebutnya.
angka as (
    select indikator, kode_wilayah, tahun, periode, rincian, deret, nilai, urutan, baris, kolom from calon_angka
    union all
    select indikator, kode_wilayah, tahun, periode, rincian, deret, nilai, null, null, null
    from berlaku as b
    where not exists (
        from calon_angka as c
        where c.indikator = b.indikator and c.kode_wilayah = b.kode_wilayah and c.tahun = b.tahun
            and c.periode = b.periode and c.rincian = b.rincian and c.deret = b.deret
    )
),
-- Hanya bila semua bagian ada: rata-rata dari sebagian bagian bukan pembanding yang adil.
rata as (
    select
        a.indikator, b.kode_wilayah, b.tahun, b.periode, b.rincian, b.deret, avg(b.nilai) as rata_rata,
        arg_min(b.baris, b.urutan) as baris, arg_min(b.kolom, b.urutan) as kolom
    from aturan as a
    join angka as b on list_contains(a.bagian, b.indikator)
    where b.nilai is not null
    group by all
    having count(distinct b.indikator) = max(len(a.bagian))
)
select
    coalesce(t.baris, r.baris) as baris, coalesce(t.kolom, r.kolom) as kolom, t.nilai, r.rata_rata, t.kode_wilayah,
    a.keterangan, count(*) over () as jumlah
from rata as r
join aturan as a on a.indikator = r.indikator
join angka as t
    on t.indikator = r.indikator and t.kode_wilayah = r.kode_wilayah and t.tahun = r.tahun and t.periode = r.periode
    and t.rincian = r.rincian and t.deret = r.deret
where abs(t.nilai - r.rata_rata) > a.batas + 1e-9 and coalesce(t.baris, r.baris) is not null
order by t.urutan
limit $batas
