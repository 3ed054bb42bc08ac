-- satu baris: satu pasangan tahun yang diukur dengan cara yang sama, dengan banyaknya daerah yang punya angka keduanya
-- parameter: indikator, rincian, lingkup (lihat anggota_lingkup), prov (kode provinsi, atau daerah pilihan dipisah koma)
-- Yang pertama dipakai bila tidak dipilih: pasangan terbaru yang dipunyai separuh daerah, jika tidak ada yang terbanyak.
with
-- Daerah yang dibandingkan.
anggota as (
    select kode from anggota_lingkup where lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), prov)
),
-- Angkanya, menurut ruas cara ukur.
angka as (
    select n.kode_wilayah, n.tahun, n.ruas
    from nilai as n
    join anggota as a on a.kode = n.kode_wilayah
    where n.indikator = $indikator and n.rincian = $rincian and n.nilai is not null
),
-- Berapa daerah yang punya keduanya.
hitung as (
    select a.tahun as lama, b.tahun as baru, count(*) as n, (select count(*) from anggota) as jumlah
    from angka as a
    join angka as b on b.kode_wilayah = a.kode_wilayah and b.tahun > a.tahun and b.ruas = a.ruas
    group by a.tahun, b.tahun
)
select lama, baru, n, jumlah
from hitung
order by 2 * n >= jumlah desc, if(2 * n >= jumlah, 0, -n), baru desc, lama desc
