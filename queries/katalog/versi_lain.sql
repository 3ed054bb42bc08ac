-- satu baris: satu angka tahunan dari sumber lain yang berbeda dari angka yang dipakai, dengan sebabnya
-- parameter: kelompok (kunci di kelompok.csv), prov (kode provinsi), tahun
select
    indikator, nama_pendek, desimal, satuan, kode_wilayah, nama_tampil, tahun, rincian,
    nilai_dipakai, desimal_dipakai, penerbit_dipakai, nilai, desimal_sumber, nama_status, arti_status, deret,
    penerbit, judul, tanggal, url, catatan
from versi_lain
where kelompok = $kelompok and kode_provinsi = $prov and tahun = $tahun
order by kelas <> 'provinsi', kode_wilayah, urutan, rincian, urutan_status, nilai desc
