-- satu baris: satu angka dari satu sumber yang tidak masuk bagan: belum final, diragukan, atau berbeda antarsumber
-- parameter: kelompok, prov (kode provinsi), dari (tahun), sampai (tahun)
select
    indikator, nama_pendek, kode_wilayah, nama_tampil, tahun, periode, rincian,
    nilai, desimal_sumber, satuan, desimal, predikat, nama_status, deret, berbeda, dipakai,
    penerbit, judul, tanggal, url, catatan
from dipisah
where kelompok = $kelompok and kode_provinsi = $prov and tahun between $dari and $sampai
order by tahun desc, urutan, kode_wilayah, periode, rincian, not dipakai, nilai
