-- satu baris: satu angka tahunan dari sumber lain yang berbeda dari angka yang dipakai, dengan sebabnya
-- parameter: kelompok (kunci di kelompok.csv), prov (kode provinsi), pilihan_tahun (0 = yang tidak didahului angka final yang lebih baru)
select
    indikator, nama_pendek, desimal, satuan, kode_wilayah, nama_tampil, tahun, rincian,
    nilai_dipakai, desimal_dipakai, penerbit_dipakai, nilai, desimal_sumber, nama_status, arti_status, deret,
    penerbit, judul, tanggal, url, catatan
from versi_lain as v
where kelompok = $kelompok and kode_provinsi = $prov and $pilihan_tahun in (0, tahun) and ($pilihan_tahun > 0 or not exists (
        from nilai as n
        where n.indikator = v.indikator and n.kode_wilayah = v.kode_wilayah and n.rincian = v.rincian and n.tahun > v.tahun
    ))
order by kelas <> 'provinsi', kode_wilayah, urutan, rincian, urutan_status, nilai desc
