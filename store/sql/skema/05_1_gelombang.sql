-- satu baris: satu kiriman jawaban survei yang sudah dibersihkan; hanya ditambah, tidak pernah diubah
-- parameter: tidak ada
-- isi = Parquet jawaban bersih (skor dan kelompok, tanpa data pribadi), sidik_isi = SHA-256 isi itu, sidik = sidik jawabannya
-- tanpa urutan; kode = buku kode JSON; wilayah = kode daerahnya, dipisah koma.
create table gelombang (
    kiriman bigint not null,
    nama varchar not null,
    buku varchar not null,
    tahun bigint not null,
    periode varchar not null,
    wilayah varchar not null,
    kode varchar not null,
    nama_berkas varchar not null,
    jumlah bigint not null,
    sidik varchar not null,
    sidik_isi varchar not null,
    isi blob not null
)
