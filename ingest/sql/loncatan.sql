-- satu baris: satu nilai tahunan calon yang jauh dari tahun sebelumnya, di berkas atau yang berlaku
-- parameter: $persen perubahan yang masih wajar dalam persen skala, $batas banyak baris
-- Skala terbuka: lebih dari dua kali atau kurang dari setengahnya, dan selisihnya lebih dari 10. Tidak menyeberangi
-- pergantian cara ukur; bila beberapa sumber menyebut tahun lalu, yang terdekat dipakai.
with
-- Yang belum final dan yang bukan setahun penuh naik turun dengan wajar, jadi tidak diukur loncatannya.
tahunan as (
    select indikator, kode_wilayah, tahun, rincian, nilai from calon_angka where deret = 'final' and periode = 'tahunan'
),
-- Tahun lalu dapat berada di berkas yang sama; bila tidak, dari angka yang berlaku.
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
),
-- Setiap angka calon dengan angka tahun lalunya, satu saja; isi barisnya diambil sesudah yang jauh diketahui.
terdekat as (
    select
        c.urutan, any_value(c.nilai) as nilai, arg_min(l.nilai, abs(c.nilai - l.nilai)) as nilai_lalu,
        any_value(i.skala_min) as skala_min, any_value(i.skala_maks) as skala_maks
    from calon_angka as c
    join mentah_indikator as i on i.indikator = c.indikator
    join lalu as l
        on l.indikator = c.indikator and l.kode_wilayah = c.kode_wilayah and l.rincian = c.rincian and l.tahun = c.tahun - 1
    where c.deret = 'final' and c.periode = 'tahunan' and c.nilai is not null and l.nilai is not null
        and not exists (from mentah_putus_metode as p where p.indikator = c.indikator and try_cast(p.tahun as integer) = c.tahun)
    group by c.urutan
),
-- Yang lebih jauh dari wajar; berapa banyaknya dihitung sebelum daftarnya dipotong.
jauh as (
    select urutan, nilai_lalu, count(*) over () as jumlah
    from terdekat
    where case
        when skala_maks <> '' and skala_min <> ''
            then abs(nilai - nilai_lalu) > $persen / 100.0 * (cast(skala_maks as double) - cast(skala_min as double)) + 1e-9
        else abs(nilai - nilai_lalu) > 10 and (nilai > 2 * nilai_lalu or nilai < 0.5 * nilai_lalu)
    end
    order by urutan
    limit $batas
)
select
    c.baris, c.kolom, c.tulisan as isi, c.indikator, c.kode_wilayah, c.tahun, c.nilai, j.nilai_lalu, j.jumlah
from jauh as j
join calon_angka as c on c.urutan = j.urutan
order by j.urutan
