-- satu baris: satu angka dari satu sumber yang tidak masuk bagan: belum final, diragukan, atau berbeda antarsumber
-- parameter: tidak ada
-- Pembulatan dari angka yang dipakai tidak diulang; angka yang dipakai ikut tampil di samping yang berbeda.
create table dipisah as
with
-- Angka yang dipakai dibawa ke setiap sumber, agar pembulatannya dikenali.
pernyataan as (
    select
        u.*, b.indikator is not null as berbeda,
        u.deret = 'final' and u.giliran = 1 as dipakai,
        max(case when u.deret = 'final' and u.giliran = 1 then u.nilai end) over kunci as nilai_dipakai,
        max(case when u.deret = 'final' and u.giliran = 1 then u.desimal_sumber end) over kunci as desimal_dipakai
    from urutan_sumber as u
    left join beda_sumber as b
        on b.indikator = u.indikator and b.kode_wilayah = u.kode_wilayah and b.tahun = u.tahun
        and b.periode = u.periode and b.rincian = u.rincian
        and b.kelompok_deret = case when u.deret in ('versi_pemda', 'ambigu', 'ragu') then 'final' else u.deret end
    window kunci as (partition by u.indikator, u.kode_wilayah, u.tahun, u.periode, u.rincian)
)
select
    p.indikator, i.nama_pendek, i.kelompok, i.urutan, p.kode_wilayah, w.nama_tampil, w.kode_provinsi,
    p.tahun, p.periode, p.rincian, p.nilai, p.desimal_sumber, i.satuan, i.desimal, p.predikat, s.nama as nama_status,
    p.deret, p.berbeda, p.dipakai, r.penerbit, r.judul, r.tanggal, r.url, p.catatan
from pernyataan as p
join indikator as i on i.indikator = p.indikator
join wilayah as w on w.kode = p.kode_wilayah
left join status as s on s.status = p.status
left join sumber as r on r.sumber_id = p.sumber_id
where p.deret <> 'final' or p.berbeda and (
    p.dipakai or p.nilai is null
    or abs(p.nilai - p.nilai_dipakai) > 0.5 * power(10, -least(p.desimal_sumber, p.desimal_dipakai)) + 1e-9
)
