-- satu baris: satu pernyataan satu sumber tentang responden di satu daerah setahun
-- parameter: kode (kode daerah), tahun
select
    p.kelompok, p.populasi, p.sampel, p.responden, r.penerbit, r.judul, r.tanggal, r.url, p.catatan
from partisipasi as p
left join sumber as r on r.sumber_id = p.sumber_id
where p.kode_wilayah = $kode and p.tahun = $tahun
order by p.kelompok, p.sumber_id
