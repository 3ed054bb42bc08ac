-- satu baris: satu target atau ambang yang dikejar sebuah indikator pada rentang tahun
-- parameter: tidak ada
select
    t.indikator, i.nama_pendek, i.satuan, i.desimal, t.tingkat, t.tahun_mulai, t.tahun_selesai, t.nilai, t.jenis, t.label,
    s.penerbit, s.judul, s.url
from target as t
join indikator as i on i.indikator = t.indikator
left join sumber as s on s.sumber_id = t.sumber_id
order by i.kelompok, i.urutan, t.tahun_mulai desc, t.nilai
