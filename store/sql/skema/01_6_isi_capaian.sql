-- satu baris: satu angka sebuah batch seperti diterbitkan; baris = nomor baris di berkas asli, kosong bila tidak diketahui
-- parameter: tidak ada
-- sumber_id kosong berarti sumber batch itu sendiri.
create table isi_capaian (
    batch_id bigint not null,
    urutan bigint not null,
    baris varchar not null,
    tahun varchar not null,
    periode varchar not null,
    kode_wilayah varchar not null,
    indikator varchar not null,
    rincian varchar not null,
    nilai varchar not null,
    predikat varchar not null,
    n varchar not null,
    batas_bawah varchar not null,
    batas_atas varchar not null,
    status varchar not null,
    sumber_id varchar not null,
    catatan varchar not null
)
