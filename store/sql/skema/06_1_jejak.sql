-- satu baris: satu langkah penulisan simpanan; hanya ditambah, tidak pernah diubah
-- parameter: tidak ada
-- langkah = 0, 1, 2, ...; nomor = nomor versi sesudahnya; jenis: awal, tulis, terima (kehilangan diterima), pulih (dari cadangan);
-- sidik_buku = sidik baris buku yang ditambahkan; sidik = sidik langkah ini beserta sidik langkah sebelumnya.
create table jejak (
    langkah bigint not null,
    nomor bigint not null,
    jenis varchar not null,
    isi varchar not null,
    sidik_buku varchar not null,
    pada varchar not null,
    sidik varchar not null
)
