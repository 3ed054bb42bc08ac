-- satu baris: satu angka yang diketahui tidak ada, dengan alasannya; juga yang dinyatakan kosong oleh berkas unggahan
-- parameter: tidak ada
-- Sebabnya salah satu dari tidak_dinilai, tidak_diumumkan, belum_melapor. Sel unggahan yang hanya menulis kosong tidak menyebut
-- sebab: angkanya belum terkumpul, seperti yang barisnya tidak ada sama sekali.
create table tidak_ada as
with
-- Apa yang ditulis orang di tempat angka, dan sebab yang dinyatakannya.
sebutan (pola, alasan) as (
    values
    ('(belum|tidak) (me)?(lapor|nyampaikan|ngirim)', 'belum_melapor'),
    ('(belum|tidak) (dinilai|diukur|disurvei|dievaluasi|diikutkan|ikut|berlaku)', 'tidak_dinilai'),
    ('(belum|tidak) (diumumkan|dirilis|rilis)|dirahasiakan', 'tidak_diumumkan')
)
select indikator, kode_wilayah, cast(tahun as integer) as tahun, alasan, keterangan, sumber_id
from mentah_tidak_ada
union all
select
    c.indikator, c.kode_wilayah, cast(c.tahun as integer),
    s.alasan, c.catatan, c.sumber_id
from mentah_capaian as c
join sebutan as s on regexp_matches(lower(c.catatan), s.pola)
where c.nilai = '' and trim(c.predikat) = '' and c.periode = 'tahunan' and c.rincian = ''
    and not exists (
        from mentah_tidak_ada as t
        where t.indikator = c.indikator and t.kode_wilayah = c.kode_wilayah and t.tahun = c.tahun
    )
    and not exists (
        from mentah_capaian as l
        where l.indikator = c.indikator and l.kode_wilayah = c.kode_wilayah and l.tahun = c.tahun
            and l.periode = 'tahunan' and l.rincian = '' and (l.nilai <> '' or trim(l.predikat) <> '')
    )
qualify row_number() over (
    partition by c.indikator, c.kode_wilayah, c.tahun order by cast(c.batch_seq as bigint) desc, cast(c.baris as bigint), s.alasan
) = 1
