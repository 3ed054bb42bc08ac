-- satu baris: satu baris tabel rinci dari tabel sementara masukan
-- parameter: batch_id, tabel
insert into isi_rinci (batch_id, urutan, baris, tabel, isi)
select $batch_id, urutan, baris, $tabel, isi from masukan
