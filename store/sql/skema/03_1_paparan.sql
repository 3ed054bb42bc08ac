-- satu baris: satu revisi sebuah paparan; hanya ditambah, tidak pernah diubah
-- parameter: tidak ada
-- jenis: simpan, atau buang (isi = isi terakhir sebelum dibuang); isi = JSON; revisi 1, 2, 3, ... untuk setiap kunci.
create table paparan (
    kunci varchar not null,
    revisi bigint not null,
    jenis varchar not null,
    isi varchar not null,
    oleh varchar not null,
    pada varchar not null
)
