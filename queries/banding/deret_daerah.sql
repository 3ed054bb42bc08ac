-- satu baris: satu nilai tahunan final satu daerah (rincian kosong)
-- parameter: kode (kode daerah), indikator (daftar)
select
    indikator, kode_wilayah, tahun, nilai, desimal_sumber, tanda_ragu, andal, n, batas_bawah, batas_atas, predikat, kategori, mutu,
    ruas, sumber_id
from nilai
where kode_wilayah = $kode and list_contains($indikator, indikator) and rincian = ''
order by indikator, tahun
