-- satu baris: satu kabupaten/kota sebuah provinsi
-- parameter: prov (kode provinsi)
select kode, nama_tampil, nama_ringkas, tingkat
from wilayah
where kode_provinsi = $prov and kelas = 'kabkota'
order by kode
