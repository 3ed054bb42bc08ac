-- satu baris: satu daerah menurut pilihan tahun: indeks total terbit dibandingkan rata-rata sederhana bidang yang terbit
-- parameter: prov (kode provinsi), tahun (terbaru yang ada), pilihan_tahun (0 = tahun terbaru provinsi itu), induk (indikator gabungan)
-- Pada angka terbit, nilai total sama dengan rata-rata keenam bidang; beda lebih dari 0,2 poin diperingatkan.
-- Belum semua bidang terbit: tidak diuji.
with
-- Ikut keluar bersama hasilnya, agar kalimat di layar mengutip batas yang sama.
batas as (
    select 0.2 as selisih_maks
),
-- Bidang yang wajib bagi semua daerah.
bidang as (
    select indikator from indikator where induk = $induk and tingkat = 'semua'
),
-- Satu tahun untuk semua; selalu satu baris.
pakai as (
    select coalesce(nullif($pilihan_tahun, 0), max(n.tahun), $tahun) as tahun
    from nilai as n
    where n.kode_provinsi = $prov and n.rincian = '' and n.nilai is not null
        and (n.indikator = $induk or n.indikator in (select indikator from bidang))
),
-- Total dan rata-rata bidang per daerah, dengan banyaknya bidang yang terbit.
terbit as (
    select
        n.kode_wilayah,
        max(n.nilai) filter (where n.indikator = $induk) as total,
        max(n.desimal_sumber) filter (where n.indikator = $induk) as desimal_sumber,
        count(*) filter (where n.indikator <> $induk) as jumlah_terbit,
        avg(n.nilai) filter (where n.indikator <> $induk) as rata_rata
    from nilai as n
    where n.tahun = (select tahun from pakai) and n.kode_provinsi = $prov and n.rincian = '' and n.nilai is not null
        and (n.indikator = $induk or n.indikator in (select indikator from bidang))
    group by n.kode_wilayah
)
select
    t.kode_wilayah, w.nama_tampil, $induk as indikator, (select cast(tahun as integer) from pakai) as tahun, '' as rincian,
    t.total, t.desimal_sumber, t.jumlah_terbit, (select count(*) from bidang) as jumlah_bidang,
    t.rata_rata, t.total - t.rata_rata as selisih, b.selisih_maks,
    case
        when t.jumlah_terbit < (select count(*) from bidang) then 'bidang_belum_lengkap'
        when t.total is null then 'total_belum_ada'
        when abs(t.total - t.rata_rata) > b.selisih_maks + 1e-9 then 'berbeda'
        else 'cocok'
    end as hasil
from terbit as t
cross join batas as b
join wilayah as w on w.kode = t.kode_wilayah
order by t.kode_wilayah
