-- satu baris: satu penerbitan, pencabutan, atau pemulihan batch; hanya ditambah, tidak pernah diubah
-- parameter: tidak ada
-- nomor = nomor versi sesudah baris ini; batch_id = nomor saat batch terbit; ringkasan dan pemetaan berisi JSON.
create table buku (
    nomor bigint not null,
    jenis varchar not null,
    batch_id bigint not null,
    oleh varchar not null,
    pada varchar not null,
    alasan varchar not null,
    himpunan varchar not null,
    tabel varchar not null,
    nama_berkas varchar not null,
    sidik_berkas varchar not null,
    sidik_isi varchar not null,
    jumlah_baris bigint not null,
    ringkasan varchar not null,
    pemetaan varchar not null,
    sumber_id varchar not null,
    sumber_penerbit varchar not null,
    sumber_judul varchar not null,
    sumber_tanggal varchar not null,
    sumber_url varchar not null,
    sumber_jenis varchar not null
)
