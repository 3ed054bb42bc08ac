-- satu baris: jumlah baris dan rata-rata satu indikator di satu daerah setahun, dari batch yang berlaku pada satu versi
-- parameter: nomor
select
    i.indikator, i.kode_wilayah, i.tahun, count(*) as jumlah, avg(try_cast(i.nilai as decimal(18, 4))) as rata_rata
from isi_capaian as i
join masa_berlaku as b on b.batch_id = i.batch_id
where b.jenis <> 'cabut' and b.nomor <= $nomor and coalesce(b.diganti > $nomor, true)
group by all
order by all
