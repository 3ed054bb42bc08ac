-- satu baris: satu baris calon tabel rinci dengan keadaannya terhadap yang berlaku; yang dilewati tidak mengubah apa pun
-- parameter: tidak ada
create or replace table perubahan as
select
    c.urutan, c.baris, c.kunci, c.isi, l.isi as isi_lama, l.berkas as berkas_lama,
    case
        when c.urutan in (select urutan from dilewati) then 'sama'
        when l.kunci is null then 'baru'
        when l.isi = c.isi then 'sama'
        else 'berubah'
    end as keadaan
from calon as c
left join rinci_berlaku as l on l.kunci = c.kunci
