-- satu baris: satu pemda sebuah provinsi tanpa nilai final menurut pilihan tahun: sebabnya, yang ditanyakan, angka terakhirnya
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
),
-- Satu sebab setiap pemda: yang dinyatakan, lalu angka yang belum final, lalu tidak ada yang diketahui.
kosong as (
    select
        w.kode as kode_wilayah, w.nama_tampil, w.kelas, b.statusnya, x.keterangan,
        case
            when x.alasan is not null then x.alasan
            when b.statusnya is not null then 'belum_final'
            else 'belum_terkumpul'
        end as alasan
    from wilayah as w
    left join tidak_ada_lihat as x
        on x.indikator = $indikator and x.kode_wilayah = w.kode and x.pilihan_tahun = $pilihan_tahun
    left join belum_final as b on b.kode_wilayah = w.kode
    where w.kode_provinsi = $prov and w.kelas in ('provinsi', 'kabkota')
        and w.kode not in (select kode_wilayah from ada where $pilihan_tahun in (0, tahun))
)
select
    k.kode_wilayah, k.nama_tampil, k.kelas, k.alasan, coalesce(s.nama, replace(k.alasan, '_', ' ')) as sebab,
    case k.alasan when 'belum_final' then 'hanya ada angka berstatus ' || k.statusnya else k.keterangan end as keterangan,
    s.pertanyaan, coalesce(s.kepada, p.kepada) as kepada,
    t.tahun_terakhir, t.nilai_terakhir, t.desimal_terakhir, t.predikat_terakhir
from kosong as k
join pemilik_penilaian as p on p.indikator = $indikator
left join sebab_kosong as s on s.alasan = k.alasan
left join terakhir as t on t.kode_wilayah = k.kode_wilayah
order by s.urutan, k.kelas desc, k.kode_wilayah
