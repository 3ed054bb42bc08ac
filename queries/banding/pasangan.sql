-- satu baris: satu daerah dalam lingkup dengan nilai dua indikator pada tahun yang sama
-- parameter: x, y (indikator), tahun, lingkup (provinsi|kalimantan|semua_provinsi), prov (kode provinsi)
select
    w.kode as kode_wilayah, w.nama_tampil, w.nama_ringkas, cast($tahun as integer) as tahun,
    a.nilai as nilai_x, a.desimal_sumber as desimal_x, b.nilai as nilai_y, b.desimal_sumber as desimal_y,
    case
        when a.nilai is null and b.nilai is null then 'belum ada data keduanya'
        when a.nilai is null then 'belum ada data sumbu mendatar'
        when b.nilai is null then 'belum ada data sumbu tegak'
    end as alasan
from anggota_lingkup as l
join wilayah as w on w.kode = l.kode
left join nilai as a on a.kode_wilayah = w.kode and a.indikator = $x and a.tahun = $tahun and a.rincian = ''
left join nilai as b on b.kode_wilayah = w.kode and b.indikator = $y and b.tahun = $tahun and b.rincian = ''
where l.lingkup = $lingkup and l.prov in ('', $prov)
    and ($lingkup <> 'semua_provinsi' or w.kalimantan or a.nilai is not null or b.nilai is not null)
order by alasan is not null, w.kode
