-- satu baris: satu angka dari tabel sementara masukan
-- parameter: batch_id
insert into isi_capaian (
    batch_id, urutan, baris, tahun, periode, kode_wilayah, indikator, rincian, nilai, predikat, n, batas_bawah,
    batas_atas, status, sumber_id, catatan
)
select
    $batch_id, urutan, baris, tahun, periode, kode_wilayah, indikator, rincian, nilai, predikat, n, batas_bawah,
    batas_atas, status, sumber_id, catatan
from masukan
