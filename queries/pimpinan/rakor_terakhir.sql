-- satu baris: rakor yang menjadi pangkal "sejak rakor terakhir", paling banyak satu
-- parameter: prov (kode provinsi), rakor ('' untuk yang terakhir; 80 huruf pertama cukup), hari_ini (tanggal)
-- Yang dijanjikan pemerintah provinsi didahulukan; tanggal yang tidak lengkap tidak dapat menjadi pangkal.
select rakor, max(tanggal_janji) as tanggal
from komitmen
where (kode_wilayah = $prov or left(kode_wilayah, 3) = $prov || '.')
    and length(tanggal_janji) = 10 and tanggal_janji <= $hari_ini
    and ($rakor = '' or rakor = $rakor or (length($rakor) = 80 and left(rakor, 80) = $rakor))
group by rakor
order by bool_or(kode_wilayah = $prov) desc, tanggal desc, rakor
limit 1
