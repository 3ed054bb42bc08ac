-- satu baris: satu baris tabel rinci sebuah batch; isi = JSON kolomnya
-- parameter: tidak ada
create table isi_rinci (
    batch_id bigint not null,
    urutan bigint not null,
    baris varchar not null,
    tabel varchar not null,
    isi varchar not null
)
