-- satu baris: nilai satu unit kerja pada sebuah indikator atau salah satu komponennya, tahun terakhir yang ada angkanya
-- parameter: induk (indikator), kode (kode daerah), tahun (paling akhir)
-- Nama yang pernah menjadi bagian dari indikator berincian unit kerja (rincian_nama induk) adalah unit kerja.
with
-- Induk dan anak langsungnya.
keluarga as (
    select indikator, nama_pendek, rincian_nama, urutan
    from indikator
    where indikator = $induk or induk = $induk
),
-- Angka yang bukan keseluruhan dan bukan ringkasan.
bagian as (
    select n.*, k.nama_pendek as komponen, k.rincian_nama, k.urutan as urutan_komponen
    from nilai as n
    join keluarga as k on k.indikator = n.indikator
    where n.kode_wilayah = $kode and n.tahun <= $tahun and n.rincian not in ('', 'se-provinsi')
        and n.rincian not like 'rata-rata%'
),
-- Komponen dapat berincian lain (dimensi, kelompok responden); yang itu tidak ikut.
unit as (
    select distinct rincian
    from bagian
    where rincian_nama = (select rincian_nama from keluarga where indikator = $induk)
),
-- Semua unit pada satu tahun, agar urutannya adil.
setahun as (
    select b.*
    from bagian as b
    join unit as u on u.rincian = b.rincian
    qualify b.tahun = max(b.tahun) over ()
)
select
    indikator, komponen, indikator = $induk as keseluruhan, kode_wilayah, tahun, rincian,
    nilai, desimal_sumber, tanda_ragu, andal, n, batas_bawah, batas_atas, predikat, kategori, huruf, mutu, jumlah_nilai, catatan
from setahun
order by
    max(case when indikator = $induk then nilai end) over (partition by rincian) desc nulls last,
    rincian, urutan_komponen
