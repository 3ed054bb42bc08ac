-- satu baris: satu komitmen apa adanya, sebagai teks, untuk disunting dan diekspor
-- parameter: $kode daerah (provinsi: bersama kab/kotanya), $rakor '' untuk semua (80 huruf pertama cukup)
select
    komitmen_id, rakor, tanggal_janji, kode_wilayah, unit_kerja, jenis, janji, indikator, rincian, target, tenggat,
    penanggung_jawab, status, tautan_bukti, salindia, sumber_id, catatan
from mentah_komitmen
where (kode_wilayah = $kode or (length($kode) = 2 and left(kode_wilayah, 3) = $kode || '.')) and (
            $rakor = '' or rakor = $rakor or (length($rakor) = 80 and left(rakor, 80) = $rakor)
        )
order by tanggal_janji desc, rakor, kode_wilayah, komitmen_id
