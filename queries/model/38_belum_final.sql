-- satu baris: satu angka dalam tahun atau belum final: triwulan, potret, posisi, sementara
-- parameter: tidak ada
create table belum_final as
select
    c.indikator, i.nama_pendek, i.desimal, i.satuan, i.urutan, c.kode_wilayah, w.nama_tampil, w.kelas, w.kode_provinsi,
    c.tahun, c.periode, c.rincian, c.nilai, c.desimal_sumber, c.predikat, s.nama as nama_status,
    c.jumlah_nilai, c.catatan
from capaian_pilihan as c
join indikator as i on i.indikator = c.indikator
join wilayah as w on w.kode = c.kode_wilayah
join status as s on s.status = c.status
where c.deret in ('triwulan', 'sementara', 'posisi')
