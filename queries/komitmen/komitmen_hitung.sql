-- satu baris: satu rakor dengan banyak komitmennya di satu daerah (provinsi: bersama kab/kotanya), terbaru dahulu
-- parameter: $kode daerah, $hari_ini tanggal yang dianggap hari ini
select
    rakor, max(tanggal_janji) as tanggal_janji, count(*) as jumlah,
    count(*) filter (status = 'selesai') as selesai,
    count(*) filter (status in ('belum', 'berjalan')) as terbuka,
    count(*) filter (status in ('belum', 'berjalan') and jatuh_tempo < try_cast($hari_ini as date)) as terlambat
from komitmen
where kode_wilayah = $kode or (length($kode) = 2 and left(kode_wilayah, 3) = $kode || '.')
group by rakor
order by tanggal_janji desc, rakor
