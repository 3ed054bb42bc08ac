-- satu baris: satu angka indikator utama tanpa rincian menurut pilihan tahun, dengan sidik aturan kategori tahunnya
-- parameter: tidak ada
-- Yang ditanyakan hampir semua halaman; tersimpan agar tidak disaring lagi dari semua rincian setiap kali.
create table nilai_utama as
select n.*, s.sidik
from nilai_lihat as n
left join sidik_ambang as s on s.indikator = n.indikator and s.tahun = n.tahun
where n.rincian = '' and n.utama
