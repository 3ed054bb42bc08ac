-- satu baris: satu daerah dengan fakta dasarnya
-- parameter: kode (kode daerah)
select
    w.kode, w.nama_resmi, w.nama_tampil, w.tingkat, w.kelas, p.nama_tampil as nama_provinsi, w.ibu_kota, w.luas_km2,
    w.penduduk, w.penduduk_periode, w.penduduk / nullif(w.luas_km2, 0) as kepadatan,
    (select count(*) from wilayah as k where k.kode_provinsi = w.kode and k.tingkat = 'kabupaten') as jumlah_kabupaten,
    (select count(*) from wilayah as k where k.kode_provinsi = w.kode and k.tingkat = 'kota') as jumlah_kota,
    w.penduduk / nullif(p.penduduk, 0) as bagian_penduduk
from wilayah as w
join wilayah as p on p.kode = w.kode_provinsi
where w.kode = $kode
