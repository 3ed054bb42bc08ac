-- satu baris: satu angka yang diketahui tidak ada, dengan sebabnya
-- parameter: tidak ada
select x.indikator, i.nama_pendek, w.nama_tampil, x.tahun, x.alasan, x.keterangan, s.penerbit, s.judul, s.url
from tidak_ada as x
join indikator as i on i.indikator = x.indikator
join wilayah as w on w.kode = x.kode_wilayah
left join sumber as s on s.sumber_id = x.sumber_id
order by i.kelompok, i.urutan, x.tahun desc, x.kode_wilayah
