-- satu baris: satu pemda sebuah provinsi tanpa nilai final menurut pilihan tahun: sebabnya, yang ditanyakan, angka terakhirnya
-- parameter: indikator, prov (kode provinsi), tahun (terbaru yang ada), pilihan_tahun (0 = tanpa nilai final satu tahun pun)
with
-- Yang sudah final di pemda-pemda provinsi itu, pada tahun mana pun.
ada as (
    select kode_wilayah, tahun, nilai, desimal_sumber, predikat
    from nilai
    where indikator = $indikator and rincian = '' and kode_provinsi = $prov
),
-- Angka sebelum tahun itu, agar yang kosong tidak dikira tidak pernah dinilai.
terakhir as (
    select kode_wilayah, tahun as tahun_terakhir, nilai as nilai_terakhir,
        desimal_sumber as desimal_terakhir, predikat as predikat_terakhir
    from ada
    where tahun < $tahun
    qualify tahun = max(tahun) over (partition by kode_wilayah)
),
-- Satu sebab setiap pemda; tanpa yang diketahui, angkanya belum terkumpul.
kosong as (
    select
        w.kode as kode_wilayah, w.nama_tampil, w.kelas, x.keterangan, coalesce(x.alasan, 'belum_terkumpul') as alasan
    from wilayah as w
    left join tidak_ada_lihat as x
        on x.indikator = $indikator and x.kode_wilayah = w.kode and x.pilihan_tahun = $pilihan_tahun
    where w.kode_provinsi = $prov and w.kelas in ('provinsi', 'kabkota')
        and w.kode not in (select kode_wilayah from ada where $pilihan_tahun in (0, tahun))
)
select
    k.kode_wilayah, k.nama_tampil, k.kelas, k.alasan, coalesce(s.nama, replace(k.alasan, '_', ' ')) as sebab,
    k.keterangan, s.pertanyaan, coalesce(s.kepada, p.kepada) as kepada,
    t.tahun_terakhir, t.nilai_terakhir, t.desimal_terakhir, t.predikat_terakhir
from kosong as k
join pemilik_penilaian as p on p.indikator = $indikator
left join penjawab as s on s.indikator = p.indikator and s.alasan = k.alasan
left join terakhir as t on t.kode_wilayah = k.kode_wilayah
order by s.urutan, k.kelas desc, k.kode_wilayah
