-- satu baris: satu baris calon yang berasal dari unduhan, bila isinya di berkas atau yang berlaku bukan lagi isi unduhan itu
-- parameter: tidak ada
-- Baris yang disalin menjadi catatan lain membawa kunci lain, jadi asalnya tidak berlaku baginya.
create or replace table asal_baris as
with tanda as (
    select
        urutan, baris, kunci, isi, substr(split_part(versi_baris, '-', 1), 2) as nomor, split_part(versi_baris, '-', 3) as sidik
    from calon
    where split_part(versi_baris, '-', 2) = left(sha256(kunci), 6)
)
select
    t.urutan, t.baris, t.kunci, t.isi, t.nomor, l.isi as isi_lama, l.berkas as berkas_lama,
    left(sha256(t.isi), 10) = t.sidik as tetap, coalesce(left(sha256(l.isi), 10) <> t.sidik, true) as bergeser
from tanda as t
left join rinci_berlaku as l on l.kunci = t.kunci
