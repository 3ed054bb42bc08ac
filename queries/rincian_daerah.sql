-- satu baris: satu bagian (unit, kelompok, jenis) sebuah indikator di satu daerah, tahun terakhir yang ada angkanya
-- parameter: indikator, kode (kode daerah), tahun (paling akhir)
-- Rata-rata yang terbit sebagai rincian bukan bagian; dipisah lewat kolom rata_rata.
with bagian as (
    select *, rincian like 'rata-rata%' or rincian = 'se-provinsi' as rata_rata
    from nilai
    where indikator = $indikator and kode_wilayah = $kode and tahun <= $tahun and rincian <> ''
)
select
    indikator, kode_wilayah, tahun, rincian, nilai, desimal_sumber, predikat, kategori, huruf, mutu,
    n, nilai_lalu, perubahan, jumlah_nilai, catatan, rata_rata,
    case when nilai is null and predikat is null then 'belum ada data' end as alasan_kosong
from bagian
qualify tahun = max(tahun) over (partition by rata_rata)
order by rata_rata, nilai desc nulls last, rincian
