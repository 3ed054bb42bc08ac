-- satu baris: satu angka laporan menurut kabupaten/kota sebuah provinsi, tahun terakhir yang ada angkanya
-- parameter: indikator, prov (kode provinsi), tahun (paling akhir)
select
    c.indikator, c.kode_wilayah, w.nama_tampil, c.tahun, c.periode, c.deret, s.nama as nama_status, c.rincian,
    c.nilai, c.desimal_sumber, c.predikat, c.kategori, c.huruf, c.mutu, c.jumlah_nilai, c.catatan,
    cast(null as varchar) as alasan_kosong
from capaian_pilihan as c
join wilayah as w on w.kode = c.kode_wilayah and w.kelas = 'kabkota' and w.kode_provinsi = $prov
left join status as s on s.status = c.status
where c.indikator = $indikator and c.tahun <= $tahun and c.nilai is not null and c.deret not in ('target', 'rencana')
qualify c.tahun = max(c.tahun) over (partition by c.rincian)
    and row_number() over (partition by c.kode_wilayah, c.tahun, c.rincian order by c.deret <> 'final', c.periode) = 1
order by c.rincian, c.nilai desc, c.kode_wilayah
