-- satu baris: satu angka (indikator, daerah, tahun, periode, rincian) yang sumber-sumbernya berbeda
-- parameter: tidak ada
-- Pembulatan bukan perbedaan: 64,2 cocok dengan 64,15. Versi pemda serta angka yang diperselisihkan atau
-- diragukan disandingkan dengan angka final; status lain hanya dengan sesamanya. Predikat berbeda bila
-- urutan padanannya berlainan; yang tidak berurutan (peringkat, sebutan) tidak disandingkan.
create table beda_sumber as
with
-- Kelompok menentukan siapa disandingkan dengan siapa; predikat dibaca sebagai urutannya.
sanding as (
    select
        u.*, p.urutan,
        case when u.deret in ('versi_pemda', 'ambigu', 'ragu') then 'final' else u.deret end as kelompok_deret
    from urutan_sumber as u
    left join padanan_predikat as p
        on p.indikator = u.indikator and p.predikat = lower(u.predikat) and p.urutan is not null
),
-- Setiap pasang sumber sekali. Selisih dinilai seteliti yang paling sedikit desimalnya.
pasangan as (
    select
        a.indikator, a.kode_wilayah, a.tahun, a.periode, a.rincian, a.kelompok_deret,
        abs(a.nilai - b.nilai) > 0.5 * power(10, -least(a.desimal_sumber, b.desimal_sumber)) + 1e-9 as beda_nilai,
        a.urutan <> b.urutan as beda_predikat
    from sanding as a
    join sanding as b
        on b.indikator = a.indikator and b.kode_wilayah = a.kode_wilayah and b.tahun = a.tahun
        and b.periode = a.periode and b.rincian = a.rincian and b.kelompok_deret = a.kelompok_deret
        and b.baris_id > a.baris_id
)
select
    indikator, kode_wilayah, tahun, periode, rincian, kelompok_deret,
    coalesce(bool_or(beda_nilai), false) as beda_nilai,
    coalesce(bool_or(beda_predikat), false) as beda_predikat
from pasangan
group by all
having bool_or(beda_nilai) or bool_or(beda_predikat)
