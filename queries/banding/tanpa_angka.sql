-- satu baris: satu pemda sebuah provinsi tanpa nilai final menurut pilihan tahun, dengan sebabnya dan angka terakhirnya
-- parameter: indikator, prov (kode provinsi), tahun (terbaru yang ada), pilihan_tahun (0 = tanpa nilai final satu tahun pun)
with
-- Yang sudah final di pemda-pemda provinsi itu, pada tahun mana pun.
ada as (
    select kode_wilayah, tahun, nilai, desimal_sumber, predikat
    from nilai
    where indikator = $indikator and rincian = '' and kode_provinsi = $prov
),
-- Yang sudah ada tetapi belum boleh dipakai, menurut statusnya; target dan rencana bukan capaian.
belum_final as (
    select c.kode_wilayah, string_agg(distinct lower(s.nama), ' dan ' order by lower(s.nama)) as statusnya
    from capaian as c
    join status as s on s.status = c.status
    where c.indikator = $indikator and $pilihan_tahun in (0, c.tahun) and c.rincian = '' and c.deret not in ('final', 'target', 'rencana')
    group by c.kode_wilayah
),
-- Angka sebelum tahun itu, agar yang kosong tidak dikira tidak pernah dinilai.
terakhir as (
    select kode_wilayah, tahun as tahun_terakhir, nilai as nilai_terakhir,
        desimal_sumber as desimal_terakhir, predikat as predikat_terakhir
    from ada
    where tahun < $tahun
    qualify tahun = max(tahun) over (partition by kode_wilayah)
)
select
    w.kode as kode_wilayah, w.nama_tampil, w.kelas,
    coalesce(x.keterangan, 'hanya ada angka berstatus ' || b.statusnya, 'belum ada data') as sebab,
    coalesce(x.alasan, '') as alasan,
    t.tahun_terakhir, t.nilai_terakhir, t.desimal_terakhir, t.predikat_terakhir
from wilayah as w
left join tidak_ada_lihat as x
    on x.indikator = $indikator and x.kode_wilayah = w.kode and x.pilihan_tahun = $pilihan_tahun
left join belum_final as b on b.kode_wilayah = w.kode
left join terakhir as t on t.kode_wilayah = w.kode
where w.kode_provinsi = $prov and w.kelas in ('provinsi', 'kabkota')
    and w.kode not in (select kode_wilayah from ada where $pilihan_tahun in (0, tahun))
order by w.kelas desc, w.kode
