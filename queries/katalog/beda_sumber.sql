-- satu baris: satu angka dari satu sumber, di antara angka yang sumber-sumbernya berbeda, dan mengapa dipakai atau tidak
-- parameter: tidak ada
with
-- Semua pernyataan tentang angka yang diperselisihkan; versi pemda, yang ambigu, dan yang diragukan di samping yang final.
sanding as (
    select
        b.indikator, b.kode_wilayah, b.tahun, b.periode, b.rincian, b.kelompok_deret, b.beda_nilai, b.beda_predikat,
        u.deret, u.giliran, u.nilai, u.desimal_sumber, u.predikat, u.status, u.sumber_id, u.peringkat_jenis,
        u.batch_seq, u.dukungan, u.tanggal_sumber, u.catatan
    from beda_sumber as b
    join urutan_sumber as u
        on u.indikator = b.indikator and u.kode_wilayah = b.kode_wilayah and u.tahun = b.tahun
        and u.periode = b.periode and u.rincian = b.rincian
        and (u.deret = b.kelompok_deret
            or b.kelompok_deret = 'final' and u.deret in ('versi_pemda', 'ambigu', 'ragu'))
),
-- Yang menang di antara sesamanya: kepadanya alasan yang lain disandarkan.
terpilih as (
    select * from sanding where giliran = 1 and deret = kelompok_deret
)
select
    s.indikator, i.nama_pendek, i.satuan, i.desimal, s.kode_wilayah, w.nama_tampil, s.tahun, s.periode, s.rincian,
    s.kelompok_deret, s.beda_nilai, s.beda_predikat,
    s.nilai, s.desimal_sumber, s.predikat, s.status, st.nama as nama_status,
    r.penerbit, r.judul, r.tanggal, r.url, r.jenis, s.catatan,
    s.giliran = 1 and s.deret = 'final' as dipakai,
    case
        when s.giliran = 1 and s.deret = 'final' then 'dipakai'
        when s.deret <> 'final' then 'status'
        when abs(s.nilai - t.nilai) <= 0.5 * power(10, -least(s.desimal_sumber, t.desimal_sumber)) + 1e-9 then 'cocok'
        when s.nilai is null and t.nilai is not null then 'tanpa_nilai'
        when s.peringkat_jenis > t.peringkat_jenis then 'jenis'
        when s.batch_seq < t.batch_seq then 'unggahan'
        when s.dukungan < t.dukungan then 'dukungan'
        when coalesce(s.desimal_sumber, -1) < coalesce(t.desimal_sumber, -1) then 'ketelitian'
        when coalesce(s.tanggal_sumber, '') < coalesce(t.tanggal_sumber, '') then 'tanggal'
        else 'urutan'
    end as sebab,
    t.sumber_id is not null and t.deret = 'final' as ada_yang_dipakai
from sanding as s
join indikator as i on i.indikator = s.indikator
join wilayah as w on w.kode = s.kode_wilayah
left join terpilih as t
    on t.indikator = s.indikator and t.kode_wilayah = s.kode_wilayah and t.tahun = s.tahun
    and t.periode = s.periode and t.rincian = s.rincian and t.kelompok_deret = s.kelompok_deret
left join status as st on st.status = s.status
left join sumber as r on r.sumber_id = s.sumber_id
order by
    i.kelompok, i.urutan, s.kode_wilayah, s.tahun desc, s.periode, s.rincian, s.kelompok_deret,
    s.deret <> 'final', s.giliran
