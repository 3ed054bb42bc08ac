-- satu baris: satu tahun yang ada angkanya dalam lingkup, dengan banyaknya daerah yang punya sedikitnya satu angka
-- parameter: indikator (daftar), rincian, lingkup (provinsi|kalimantan|semua_provinsi), prov (kode provinsi)
select n.tahun, count(distinct n.kode_wilayah) as daerah
from nilai as n
join anggota_lingkup as a on a.kode = n.kode_wilayah and a.lingkup = $lingkup and a.prov in ('', $prov)
where list_contains($indikator, n.indikator) and n.rincian = $rincian
group by n.tahun
order by n.tahun desc
