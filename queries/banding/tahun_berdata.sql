-- satu baris: satu tahun yang ada angkanya dalam lingkup, dengan banyaknya daerah yang punya sedikitnya satu angka
-- parameter: indikator (daftar), rincian, lingkup (lihat anggota_lingkup), prov (kode provinsi, atau daerah pilihan dipisah koma)
select n.tahun, count(distinct n.kode_wilayah) as daerah
from nilai as n
join anggota_lingkup as a on a.kode = n.kode_wilayah and a.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), a.prov)
where list_contains($indikator, n.indikator) and n.rincian = $rincian
group by n.tahun
order by n.tahun desc
