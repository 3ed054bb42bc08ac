-- satu baris: satu angka di luar deret tahunan final (triwulan, sementara, versi pemda, diragukan) dalam lingkup
-- parameter: indikator, rincian, pilihan_tahun (0 = semua tahun), lingkup (lihat anggota_lingkup), prov (kode provinsi, atau daerah pilihan dipisah koma)
select
    p.kode_wilayah, w.nama_tampil, p.indikator, p.tahun, p.rincian, p.periode, s.nama as nama_status,
    p.nilai, p.desimal_sumber, p.predikat, r.penerbit, p.catatan
from capaian_pilihan as p
join anggota_lingkup as a on a.kode = p.kode_wilayah and a.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), a.prov)
join wilayah as w on w.kode = p.kode_wilayah
left join status as s on s.status = p.status
left join sumber as r on r.sumber_id = p.sumber_id
where p.indikator = $indikator and p.rincian = $rincian and $pilihan_tahun in (0, p.tahun)
    and (p.deret <> 'final' or p.periode <> 'tahunan')
order by p.tahun desc, s.urutan, p.periode, p.kode_wilayah
