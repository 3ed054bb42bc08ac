-- satu baris: satu indikator yang dapat digambar bersama satu indikator lain, dengan banyaknya daerah pada tahun terbaiknya
-- parameter: x (indikator), pilihan_tahun (0 = tahun mana pun), lingkup (lihat anggota_lingkup),
--            prov (kode provinsi, atau daerah pilihan dipisah koma)
with
-- Nilai di daerah-daerah lingkup itu.
angka as (
    select n.indikator, n.kode_wilayah, n.tahun
    from nilai as n
    join anggota_lingkup as a
        on a.kode = n.kode_wilayah and a.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), a.prov)
    where $pilihan_tahun in (0, n.tahun) and n.rincian = '' and n.nilai is not null
),
-- Berapa daerah yang punya keduanya setiap tahun; satu titik belum sebuah bagan.
sepasang as (
    select b.indikator, a.tahun, count(*) as n
    from angka as a
    join angka as b on b.kode_wilayah = a.kode_wilayah and b.tahun = a.tahun and b.indikator <> $x
    where a.indikator = $x
    group by b.indikator, a.tahun
    having count(*) >= 2
)
select indikator, max(n) as n from sepasang group by indikator order by indikator
