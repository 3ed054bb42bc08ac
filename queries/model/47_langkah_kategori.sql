-- satu baris: satu pemda se-Kalimantan yang antara dua tahun berurutan naik ke kategori yang lebih baik di bawah aturan yang sama
-- parameter: tidak ada
-- Satu tanda ragu bagi kedua angkanya, yang lebih berat dahulu.
create table langkah_kategori as
select
    b.indikator, b.kelas, b.sidik, l.kategori as kategori_dari, b.kode_wilayah, b.tahun, l.nilai as nilai_dari,
    b.nilai as nilai_ke, l.desimal_sumber as desimal_dari, b.desimal_sumber as desimal_ke, l.predikat as predikat_dari,
    b.predikat as predikat_ke, w.nama_tampil as nama_langkah, v.nama_tampil as provinsi_langkah,
    case when '*' in (l.tanda_ragu, b.tanda_ragu) then '*' else coalesce(l.tanda_ragu, b.tanda_ragu) end as tanda_ragu_langkah,
    l.tahun || ' ' || l.andal || '; ' || b.tahun || ' ' || b.andal as andal_langkah
from nilai_utama as b
join nilai_utama as l
    on l.indikator = b.indikator and l.kode_wilayah = b.kode_wilayah and l.tahun = b.tahun - 1 and l.pilihan_tahun = l.tahun
    and l.ruas = b.ruas and l.sidik = b.sidik
join tangga_kategori as tl on tl.indikator = l.indikator and tl.tahun = l.tahun and tl.kategori = l.kategori
join tangga_kategori as tb on tb.indikator = b.indikator and tb.tahun = b.tahun and tb.kategori = b.kategori
join wilayah as w on w.kode = b.kode_wilayah
join wilayah as v on v.kode = b.kode_provinsi
where b.pilihan_tahun = b.tahun and b.kalimantan and tb.anak_tangga > tl.anak_tangga
