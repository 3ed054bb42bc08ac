-- satu baris: satu daerah sebuah provinsi yang punya angka bagi salah satu indikator, dengan tahun terakhirnya
-- parameter: indikator (daftar), prov (kode provinsi), berincian (benar: hanya angka per rincian)
select n.kode_wilayah, w.nama_tampil, max(n.tahun) as tahun
from nilai as n
join wilayah as w on w.kode = n.kode_wilayah
where list_contains($indikator, n.indikator) and n.kode_provinsi = $prov and (n.rincian <> '') = $berincian
    and n.rincian not like 'rata-rata%' and n.rincian <> 'se-provinsi'
group by n.kode_wilayah, w.nama_tampil
order by n.kode_wilayah
