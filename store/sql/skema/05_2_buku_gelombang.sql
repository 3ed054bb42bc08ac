-- satu baris: satu kejadian pada sebuah kiriman jawaban survei; hanya ditambah, tidak pernah diubah
-- parameter: tidak ada
-- urut = 1, 2, 3, ...; kiriman = urut saat disimpan; jenis: simpan, cabut, pulihkan, atau ganti (pengganti = kiriman yang
-- menggantikannya, 0 bila bukan ganti).
create table buku_gelombang (
    urut bigint not null,
    jenis varchar not null,
    kiriman bigint not null,
    oleh varchar not null,
    pada varchar not null,
    alasan varchar not null,
    pengganti bigint not null
)
