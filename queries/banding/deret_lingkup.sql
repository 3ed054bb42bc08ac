-- satu baris: satu nilai tahunan final satu daerah dalam lingkup; daerah tanpa angka punya satu baris bertahun kosong
-- parameter: indikator, rincian, lingkup (lihat anggota_lingkup), prov (kode provinsi, atau daerah pilihan dipisah koma)
select
    w.kode as kode_wilayah, w.nama_tampil, w.nama_ringkas, $indikator as indikator, $rincian as rincian,
    n.tahun, n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal, n.n, n.batas_bawah, n.batas_atas,
    n.predikat, n.kategori, n.mutu, n.ruas
from anggota_lingkup as a
join wilayah as w on w.kode = a.kode
left join nilai as n on n.kode_wilayah = w.kode and n.indikator = $indikator and n.rincian = $rincian
where a.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), a.prov)
order by w.kode, n.tahun
