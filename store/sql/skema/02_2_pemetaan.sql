-- satu baris: satu pemetaan kolom yang disimpan; isi = JSON; yang terbaru per nama yang berlaku
-- parameter: tidak ada
create table pemetaan (
    nama varchar not null,
    bentuk varchar not null,
    isi varchar not null,
    oleh varchar not null,
    pada varchar not null
)
