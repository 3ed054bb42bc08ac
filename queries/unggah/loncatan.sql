-- satu baris: satu nilai tahunan calon yang jauh dari tahun sebelumnya, di berkas atau yang berlaku
-- parameter: $persen perubahan yang masih wajar dalam persen skala, $batas banyak baris
-- Skala terbuka: lebih dari dua kali atau kurang dari setengahnya, dan selisihnya lebih dari 10. Tidak menyeberangi
-- pergantian cara ukur.
with tahunan as (
    select indikator, kode_wilayah, tahun, rincian, nilai from calon_angka where deret = 'final' and periode = 'tahunan'
),
lalu as (
    select * from tahunan
    union all
    select indikator, kode_wilayah, tahun, rincian, nilai
    from berlaku as b
    where deret = 'final' and periode = 'tahunan'
        and not exists (
            from tahunan as t
            where t.indikator = b.indikator and t.kode_wilayah = b.kode_wilayah and t.tahun = b.tahun and t.rincian = b.rincian
        )
)
select
    c.baris, c.kolom, c.tulisan as isi, c.indikator, c.kode_wilayah, c.tahun, c.nilai, l.nilai as nilai_lalu,
    count(*) over () as jumlah
from calon_angka as c
join mentah_indikator as i on i.indikator = c.indikator
join lalu as l
    on l.indikator = c.indikator and l.kode_wilayah = c.kode_wilayah and l.rincian = c.rincian and l.tahun = c.tahun - 1
where c.deret = 'final' and c.periode = 'tahunan'
    and not exists (from mentah_putus_metode as p where p.indikator = c.indikator and try_cast(p.tahun as integer) = c.tahun)
    and case
        when i.skala_maks <> '' and i.skala_min <> ''
            then abs(c.nilai - l.nilai) > $persen / 100.0 * (cast(i.skala_maks as double) - cast(i.skala_min as double))
        else abs(c.nilai - l.nilai) > 10 and (c.nilai > 2 * l.nilai or c.nilai < 0.5 * l.nilai)
    end
order by c.urutan
limit $batas
