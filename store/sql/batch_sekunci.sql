-- satu baris: satu dari batch yang disebut, yang memuat angka berkunci sama dengan tabel sementara masukan
-- parameter: batch (nomor batch)
select distinct i.batch_id from isi_capaian as i
    semi join masukan as m using (tahun, periode, kode_wilayah, indikator, rincian)
where i.batch_id in (select unnest($batch))
