-- satu baris: satu tahun yang ada angka finalnya di sebuah provinsi untuk salah satu indikator
-- parameter: indikator (daftar), prov (kode provinsi), kode (kode daerah yang dilihat)
select
    tahun, count(distinct kode_wilayah) as jumlah_daerah, bool_or(kode_wilayah = $kode) as daerah_ini
from nilai
where kode_provinsi = $prov and rincian = '' and list_contains($indikator, indikator) and tahun >= 2019
group by tahun
order by tahun desc
