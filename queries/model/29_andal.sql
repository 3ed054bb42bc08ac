-- satu baris: satu angka tahunan final dengan berapa sumbernya, sepakat atau tidak, apa yang meragukan darinya, dan selangnya
-- parameter: tidak ada
-- Tanda: * bila catatannya memuat kata ragu (kata_ragu.csv) atau sumbernya tidak sepakat; † bila sumbernya satu media pers.
-- Sumber dihitung bersama versi pemda serta yang diperselisihkan atau diragukan, seperti di beda_sumber. Sepakat hanya bila
-- sedikitnya dua sumber menyebut nilai; satu sumber dapat pula menulis dua angka yang berlainan. Selang yang memuat batas sebuah
-- kategori disebut: kategorinya lalu tidak pasti.
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
        end as jenis,
        u.n, u.batas_bawah, u.batas_atas, i.kategori_dari = 'ambang' as berambang
    from urutan_sumber as u
    join indikator as i on i.indikator = u.indikator
    join banyak as b
        on b.indikator = u.indikator and b.kode_wilayah = u.kode_wilayah and b.tahun = u.tahun and b.rincian = u.rincian
    left join beda_sumber as d
        on d.indikator = u.indikator and d.kode_wilayah = u.kode_wilayah and d.tahun = u.tahun and d.rincian = u.rincian
        and d.periode = 'tahunan' and d.kelompok_deret = 'final'
    left join ragu as r on r.catatan = u.catatan
    left join sumber as s on s.sumber_id = u.sumber_id
    where u.giliran = 1 and u.deret = 'final' and u.periode = 'tahunan'
),
-- Batas kategori di dalam selang, yang terendah dahulu.
lintas as (
    select
        d.indikator, d.kode_wilayah, d.tahun, d.rincian,
        string_agg(
            a.kategori || ' (' || replace(format('{:g}', a.batas_bawah), '.', ',') || ')', ' dan ' order by a.batas_bawah
        ) as batas
    from dipakai as d
    join ambang as a
        on a.indikator = d.indikator and a.versi = 'asli' and d.tahun between a.tahun_mulai and a.tahun_selesai
        and a.batas_bawah > d.batas_bawah and a.batas_bawah <= d.batas_atas
    where d.berambang and (d.rincian = '' or a.untuk_bagian)
    group by all
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
        catatan,
        case
            when batas_bawah is not null and batas_atas is not null
                then replace(format('selang {:.2f}–{:.2f}', batas_bawah, batas_atas), '.', ',')
                    || coalesce(' memuat batas ' || batas, '') || coalesce(', n ' || n, '')
        end
    ) as andal
from dipakai
left join lintas using (indikator, kode_wilayah, tahun, rincian)
