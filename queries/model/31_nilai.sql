-- satu baris: satu nilai tahunan final per (indikator, daerah, tahun, rincian), dengan perubahan dari tahun lalu;
--   terakhir menandai angka terbaru tiap (indikator, daerah, rincian)
-- parameter: tidak ada
-- Perubahan hanya dari tahun tepat sebelumnya dan tidak menyeberangi pergantian cara ukur.
create table nilai as
with
-- Hanya angka tahunan final; sebutan di luar skala predikat bukan angka, alasannya ada di tabel tidak_ada.
final as (
    select * from capaian_pilihan
    where deret = 'final' and periode = 'tahunan'
        and not (rincian = '' and nilai is null and kategori is not null and mutu is null and urutan_predikat is null)
)
select
    f.*,
    w.kelas, w.kode_provinsi, w.kalimantan,
    i.kelompok, i.induk, i.arah, i.utama, i.urutan,
    l.nilai as nilai_lalu, l.batas_bawah as batas_bawah_lalu, l.batas_atas as batas_atas_lalu,
    case when m.tahun is null then f.nilai - l.nilai end as perubahan,
    case
        when m.tahun is not null then 'cara ukur berubah pada ' || m.tahun
        when f.nilai is null then 'hanya predikat yang diumumkan'
        when l.nilai is null and l.predikat is not null then 'hanya predikat yang diumumkan ' || (f.tahun - 1)
        when l.nilai is null then 'angka ' || (f.tahun - 1) || ' ' || replace(coalesce(x.alasan, b.alasan, 'belum_terkumpul'), '_', ' ')
    end as alasan_perubahan,
    (
        select count(*) from putus_metode as pm where pm.indikator = f.indikator and pm.tahun <= f.tahun
    ) as ruas,
    f.tahun = max(f.tahun) over (partition by f.indikator, f.kode_wilayah, f.rincian) as terakhir,
    d.tanda_ragu, d.andal
from final as f
join andal as d
    on d.indikator = f.indikator and d.kode_wilayah = f.kode_wilayah and d.tahun = f.tahun and d.rincian = f.rincian
join wilayah as w on w.kode = f.kode_wilayah
join indikator as i on i.indikator = f.indikator
left join final as l
    on l.indikator = f.indikator and l.kode_wilayah = f.kode_wilayah and l.rincian = f.rincian
    and l.tahun = f.tahun - 1
left join tidak_ada as x
    on x.indikator = f.indikator and x.kode_wilayah = f.kode_wilayah and x.tahun = f.tahun - 1 and f.rincian = ''
left join hanya_belum_final as b
    on b.indikator = f.indikator and b.kode_wilayah = f.kode_wilayah and b.pilihan_tahun = f.tahun - 1 and f.rincian = ''
left join putus_metode as m on m.indikator = f.indikator and m.tahun = f.tahun
