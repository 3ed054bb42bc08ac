-- satu baris: satu indikator utama: berapa kabupaten/kota sebuah provinsi yang ada angkanya menurut pilihan tahun
-- parameter: prov (kode provinsi), pilihan_tahun (0 = tahun mana pun)
select
    i.indikator, i.nama_pendek, i.kelompok, count(distinct n.kode_wilayah) as ada,
    (select count(*) from wilayah where kode_provinsi = $prov and kelas = 'kabkota') as jumlah
from indikator as i
left join nilai_lihat as n
    on n.indikator = i.indikator and n.pilihan_tahun = $pilihan_tahun and n.kode_provinsi = $prov
    and n.kelas = 'kabkota' and n.rincian = ''
where i.utama
group by i.indikator, i.nama_pendek, i.kelompok, i.urutan
order by i.kelompok, i.urutan
