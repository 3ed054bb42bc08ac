-- satu baris: satu pernyataan satu sumber tentang responden di satu daerah, tahun terakhir yang ada angkanya
-- parameter: kode (daftar kode daerah), tahun (paling akhir)
select
    p.kode_wilayah, p.kelompok, p.populasi, p.sampel, p.responden, r.penerbit, r.judul, r.tanggal, r.url, p.catatan
from partisipasi as p
left join sumber as r on r.sumber_id = p.sumber_id
where list_contains($kode, p.kode_wilayah) and p.tahun <= $tahun
qualify p.tahun = max(p.tahun) over (partition by p.kode_wilayah)
order by p.kelompok, p.sumber_id
