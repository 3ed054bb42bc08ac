-- satu baris: satu penerima SPM Awards, daerah Kalimantan lebih dahulu pada tiap tahun
-- parameter: tidak ada
select
    p.tahun, p.kategori, p.peringkat, p.sebutan, p.kode_wilayah, w.nama_tampil, w.kode_provinsi, w.kalimantan,
    r.penerbit, r.judul, r.tanggal, r.url, p.catatan
from penghargaan as p
join wilayah as w on w.kode = p.kode_wilayah
left join sumber as r on r.sumber_id = p.sumber_id
order by p.tahun desc, w.kalimantan desc, p.kategori, p.peringkat nulls last, p.kode_wilayah
