-- satu baris: satu angka yang diketahui tidak ada, dengan alasannya; juga yang dinyatakan kosong oleh berkas unggahan, dan
--   yang sumbernya hanya menyebut sesuatu di luar skala predikatnya ("naik predikat", "peringkat 3 di Kalsel")
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
),
-- Di luar skala: padanannya dikenal, tetapi tanpa mutu dan tanpa urutan.
disebut as (
    select c.indikator, c.kode_wilayah, c.tahun, c.predikat, c.sumber_id, p.predikat is not null as di_luar_skala
    from capaian as c
    left join padanan_predikat as p
        on p.indikator = c.indikator and p.predikat = lower(c.predikat) and p.mutu is null and p.urutan is null
    where c.nilai is null and c.deret = 'final' and c.periode = 'tahunan' and c.rincian = ''
),
-- Hanya bila tidak ada nilai atau predikat lain untuk angka itu.
hanya_sebutan as (
    select indikator, kode_wilayah, tahun, min(predikat) as predikat, min(sumber_id) as sumber_id
    from disebut as s
    where not exists (
        from capaian as c
        where c.indikator = s.indikator and c.kode_wilayah = s.kode_wilayah and c.tahun = s.tahun and c.deret = 'final'
            and c.periode = 'tahunan' and c.rincian = '' and c.nilai is not null
    )
    group by indikator, kode_wilayah, tahun
    having bool_and(di_luar_skala)
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
union all
select
    s.indikator, s.kode_wilayah, s.tahun, 'tidak_diumumkan', 'Nilai dan predikatnya tidak disebut; sumber hanya menulis “' || s.predikat || '”.',
    s.sumber_id
from hanya_sebutan as s
where not exists (
    from mentah_tidak_ada as t
    where t.indikator = s.indikator and t.kode_wilayah = s.kode_wilayah and t.tahun = s.tahun
)
