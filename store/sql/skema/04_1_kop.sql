-- satu baris: kop rakor yang disimpan sekali untuk satu provinsi; yang terbaru yang berlaku
-- parameter: tidak ada
-- isi = JSON teksnya; logo dan templat = berkasnya dalam base64, kosong bila tidak ada.
create table kop (
    prov varchar not null,
    isi varchar not null,
    logo varchar not null,
    templat varchar not null,
    oleh varchar not null,
    pada varchar not null
)
