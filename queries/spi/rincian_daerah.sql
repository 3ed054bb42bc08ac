-- satu baris: satu bagian (unit, kelompok, jenis) sebuah indikator di satu daerah, tahun terakhir yang ada angkanya
-- parameter: indikator (daftar), kode (daftar kode daerah), tahun (paling akhir)
select
    indikator, kode_wilayah, tahun, rincian, nilai, desimal_sumber, tanda_ragu, andal, predikat, kategori, huruf, mutu,
    n, batas_bawah, batas_atas, nilai_lalu, perubahan, jumlah_nilai, catatan, rata_rata, unit_induk,
    case when nilai is null and predikat is null then 'belum_terkumpul' end as alasan_kosong
from bagian
where list_contains($indikator, indikator) and list_contains($kode, kode_wilayah) and tahun <= $tahun
qualify tahun = max(tahun) over (partition by indikator, kode_wilayah, rata_rata, unit_induk)
order by rata_rata, nilai desc nulls last, rincian
