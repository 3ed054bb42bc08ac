-- satu baris: satu jawaban analis tentang daerah yang dimaksud sebuah tulisan; yang terbaru yang berlaku
-- parameter: tidak ada
-- kode kosong berarti jawaban sebelumnya ditarik kembali.
create table ejaan (
    tulisan varchar not null,
    lingkup varchar not null,
    kode varchar not null,
    oleh varchar not null,
    pada varchar not null
)
