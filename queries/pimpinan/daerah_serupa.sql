-- satu baris: satu daerah yang serupa dengan satu daerah, yang paling dekat dahulu; baris pertama daerah itu sendiri
-- parameter: kode (kode daerah)
-- Serupa = setingkat (provinsi, kabupaten, atau kota) dan terdekat menurut penduduk, luas, dan kepadatan: akar jumlah kuadrat
-- selisih logaritmanya, jadi yang dihitung berapa kali lipat. Kabupaten/kota dicari di Kalimantan, provinsi di seluruh
-- Indonesia. Indikator tidak pernah ikut memilih.
with sendiri as (
    select kode, tingkat, kelas, ln(penduduk) as p, ln(luas_km2) as l
    from wilayah
    where kode = $kode and penduduk > 0 and luas_km2 > 0
)
select
    w.kode as kode_wilayah, w.nama_tampil, w.nama_ringkas, w.tingkat, w.kelas, v.nama_tampil as nama_provinsi,
    w.luas_km2, w.penduduk, w.penduduk_periode, w.penduduk / w.luas_km2 as kepadatan,
    sqrt(
        power(ln(w.penduduk) - s.p, 2) + power(ln(w.luas_km2) - s.l, 2)
        + power((ln(w.penduduk) - ln(w.luas_km2)) - (s.p - s.l), 2)
    ) as jarak
from sendiri as s
join wilayah as w on w.tingkat = s.tingkat and (w.kalimantan or s.kelas = 'provinsi') and w.penduduk > 0 and w.luas_km2 > 0
join wilayah as v on v.kode = w.kode_provinsi
order by w.kode <> s.kode, jarak, w.kode
limit 1 + (select nilai from tetapan where nama = 'daerah_serupa')
