-- satu baris: satu hitungan instansi (dievaluasi, berpredikat ...) di sebuah provinsi, tahun terakhir yang terbit
-- parameter: kelompok, prov (kode provinsi), tahun (paling akhir)
select
    i.indikator, i.nama, i.nama_pendek, i.desimal, i.satuan, n.kode_wilayah, w.nama_tampil, n.tahun, n.rincian,
    n.nilai, n.desimal_sumber, r.penerbit, r.url, n.catatan
from nilai as n
join indikator as i on i.indikator = n.indikator
join wilayah as w on w.kode = n.kode_wilayah
left join sumber as r on r.sumber_id = n.sumber_id
where i.kelompok = $kelompok and i.arah = 'tanpa_penilaian' and not i.utama and i.induk is not null
    and n.kode_provinsi = $prov and w.kelas = 'provinsi' and n.rincian <> '' and n.tahun <= $tahun
qualify n.tahun = max(n.tahun) over (partition by n.indikator)
order by i.urutan, n.rincian
