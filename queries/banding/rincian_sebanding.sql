-- satu baris: satu rincian sebuah indikator yang dipunyai paling sedikit dua daerah dalam lingkup
-- parameter: indikator, lingkup (lihat anggota_lingkup), prov (kode provinsi, atau daerah pilihan dipisah koma)
select n.rincian, count(distinct n.kode_wilayah) as daerah
from nilai as n
join anggota_lingkup as a on a.kode = n.kode_wilayah and a.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), a.prov)
where n.indikator = $indikator
group by n.rincian
having count(distinct n.kode_wilayah) >= 2 or n.rincian = ''
order by n.rincian
