-- satu baris: satu kategori satu indikator pada rentang tahun berlakunya, menurut aturan tahun itu atau ambang sekarang
-- parameter: tidak ada
select
    a.indikator, i.nama_pendek, a.versi, a.tahun_mulai, a.tahun_selesai, a.kategori, a.huruf, a.mutu,
    a.batas_bawah, a.batas_atas, a.catatan, s.penerbit, s.judul, s.url
from ambang as a
join indikator as i on i.indikator = a.indikator
left join sumber as s on s.sumber_id = a.sumber_id
order by i.kelompok, i.urutan, a.versi, a.tahun_mulai desc, a.mutu, a.batas_bawah desc nulls last
