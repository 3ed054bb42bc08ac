-- satu baris: satu bagian (unit, kelompok, jenis) sebuah indikator di satu daerah, tahun terakhir yang ada angkanya
-- parameter: indikator, kode (kode daerah), tahun (paling akhir)
-- Rata-rata yang terbit sebagai rincian bukan bagian; dipisah lewat kolom rata_rata. unit_induk: nama yang sama
-- juga bagian dari induknya, jadi unit kerja dan bukan kelompok milik indikator ini.
with bagian as (
    select
        n.*, n.rincian like 'rata-rata%' or n.rincian = 'se-provinsi' as rata_rata,
        exists (
            select 1 from nilai as p
            where p.indikator = n.induk and p.kode_wilayah = n.kode_wilayah and p.rincian = n.rincian
        ) as unit_induk
    from nilai as n
    where n.indikator = $indikator and n.kode_wilayah = $kode and n.tahun <= $tahun and n.rincian <> ''
)
select
    indikator, kode_wilayah, tahun, rincian, nilai, desimal_sumber, predikat, kategori, huruf, mutu,
    n, nilai_lalu, perubahan, jumlah_nilai, catatan, rata_rata, unit_induk,
    case when nilai is null and predikat is null then 'belum ada data' end as alasan_kosong
from bagian
qualify tahun = max(tahun) over (partition by rata_rata, unit_induk)
order by rata_rata, nilai desc nulls last, rincian
