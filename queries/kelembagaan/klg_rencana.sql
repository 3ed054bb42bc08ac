-- satu baris: rencana terbaru jumlah lembaga satu daerah, di samping jumlah terakhir sampai tahun rencana itu
-- parameter: rencana (indikator rencana), sekarang (indikator jumlah), prov (kode provinsi)
with terakhir as (
    select *
    from capaian_pilihan
    where indikator = $rencana and rincian = '' and nilai is not null
    qualify row_number() over (partition by kode_wilayah order by tahun desc) = 1
),
kini as (
    select *
    from nilai
    where indikator = $sekarang and rincian = '' and nilai is not null
)
select
    t.kode_wilayah, w.nama_tampil, t.indikator, t.tahun, t.rincian, t.nilai, t.desimal_sumber, s.nama as nama_status,
    k.nilai as nilai_kini, k.tahun as tahun_kini, t.nilai - k.nilai as selisih,
    r.penerbit, r.judul, r.tanggal, r.url, t.catatan
from terakhir as t
join wilayah as w on w.kode = t.kode_wilayah
join status as s on s.status = t.status
left join sumber as r on r.sumber_id = t.sumber_id
left join kini as k on k.kode_wilayah = t.kode_wilayah and k.tahun <= t.tahun
where w.kode_provinsi = $prov
qualify row_number() over (partition by t.kode_wilayah order by k.tahun desc nulls last) = 1
order by w.kelas <> 'provinsi', t.kode_wilayah
