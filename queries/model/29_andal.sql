-- satu baris: satu angka tahunan final dengan berapa sumbernya, sepakat atau tidak, dan apa yang meragukan darinya
-- parameter: tidak ada
-- Tanda: * bila catatannya memuat kata ragu (kata_ragu.csv) atau sumbernya tidak sepakat; † bila sumbernya satu media pers.
-- Sumber dihitung bersama versi pemda serta yang diperselisihkan atau diragukan, seperti di beda_sumber. Sepakat hanya bila
-- sedikitnya dua sumber menyebut nilai; satu sumber dapat pula menulis dua angka yang berlainan.
create table andal as
with
-- Catatan yang meragukan, sekali setiap tulisan; nomor sumber dalam kurung siku tidak dibaca orang.
ragu as (
    select catatan, trim(regexp_replace(catatan, '\s*\[[^\]]*\]', '', 'g')) as isi
    from (select distinct catatan from capaian where catatan <> '') as c
    where exists (select 1 from mentah_kata_ragu as k where contains(lower(c.catatan), k.tulisan))
),
-- Banyaknya sumber tiap angka, dan yang menyebut nilainya.
banyak as (
    select
        indikator, kode_wilayah, tahun, rincian, count(distinct sumber_id) as jumlah,
        count(distinct sumber_id) filter (where nilai is not null) as bernilai
    from urutan_sumber
    where periode = 'tahunan' and deret in ('final', 'versi_pemda', 'ambigu', 'ragu')
    group by all
),
-- Angka yang dipakai di samping apa yang diketahui tentangnya.
dipakai as (
    select
        u.indikator, u.kode_wilayah, u.tahun, u.rincian, b.jumlah, b.bernilai, d.indikator is not null as beda, r.isi as catatan,
        case s.jenis
            when 'pers' then 'pers' when 'pemda' then 'pemerintah daerah' when 'resmi_pusat' then 'instansi pusat'
            when 'aturan' then 'peraturan'
        end as jenis
    from urutan_sumber as u
    join banyak as b
        on b.indikator = u.indikator and b.kode_wilayah = u.kode_wilayah and b.tahun = u.tahun and b.rincian = u.rincian
    left join beda_sumber as d
        on d.indikator = u.indikator and d.kode_wilayah = u.kode_wilayah and d.tahun = u.tahun and d.rincian = u.rincian
        and d.periode = 'tahunan' and d.kelompok_deret = 'final'
    left join ragu as r on r.catatan = u.catatan
    left join sumber as s on s.sumber_id = u.sumber_id
    where u.giliran = 1 and u.deret = 'final' and u.periode = 'tahunan'
)
select
    indikator, kode_wilayah, tahun, rincian,
    case when beda or catatan is not null then '*' when jumlah = 1 and jenis = 'pers' then '†' end as tanda_ragu,
    concat_ws(
        '; ',
        case
            when beda and jumlah = 1 then concat_ws(': ', 'satu sumber, isinya berlainan', jenis)
            when beda then jumlah || ' sumber, tidak sepakat'
            when jumlah = 1 then concat_ws(': ', 'satu sumber', jenis)
            when bernilai = 0 then jumlah || ' sumber, hanya predikat'
            when bernilai = 1 then jumlah || ' sumber, satu yang menyebut nilai'
            when bernilai < jumlah then jumlah || ' sumber, ' || bernilai || ' di antaranya sepakat'
            else jumlah || ' sumber sepakat'
        end,
        catatan
    ) as andal
from dipakai
