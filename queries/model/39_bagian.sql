-- satu baris: satu bagian (unit, kelompok, jenis) sebuah indikator di satu daerah setahun
-- parameter: tidak ada
-- Rata-rata yang terbit sebagai rincian bukan bagian; dipisah lewat kolom rata_rata. unit_induk: nama yang sama
-- juga bagian dari induknya, jadi unit kerja dan bukan kelompok milik indikator ini.
create table bagian as
select
    n.*, n.rincian like 'rata-rata%' or n.rincian = 'se-provinsi' as rata_rata, p.rincian is not null as unit_induk
from nilai as n
left join (select distinct indikator, kode_wilayah, rincian from nilai) as p
    on p.indikator = n.induk and p.kode_wilayah = n.kode_wilayah and p.rincian = n.rincian
where n.rincian <> ''
