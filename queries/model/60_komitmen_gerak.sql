-- satu baris: satu komitmen berindikator, nilai daerahnya ketika dijanjikan dan yang terakhir sesudahnya
-- parameter: tidak ada
-- Ketika dijanjikan = tahun penilaian sebelum tahun janji, atau tahun janji itu sendiri bila hasilnya sudah terbit pada hari
-- itu. Yang sesudahnya = tahun penilaian terakhir setelah itu. Tahun yang kosong tidak diisi.
create table komitmen_gerak as
with
-- Hasil tahun janji baru dianggap sudah diketahui bila tanggal terbitnya lengkap dan tidak sesudah hari janji.
angka as (
    select
        k.komitmen_id, n.tahun, n.nilai, n.desimal_sumber, n.batas_bawah, n.batas_atas, n.ruas,
        n.tahun < k.tahun_janji
            or (n.tahun = k.tahun_janji and length(s.tanggal) = 10 and s.tanggal <= k.tanggal_janji) as sebelum
    from komitmen as k
    join nilai as n
        on n.indikator = k.indikator and n.kode_wilayah = k.kode_wilayah and n.rincian = k.rincian and n.nilai is not null
    left join sumber as s on s.sumber_id = n.sumber_id
),
-- Yang terakhir dari masing-masing pihak mendapat nomor satu.
urut as (
    select *, row_number() over (partition by komitmen_id, sebelum order by tahun desc) as ke from angka
),
-- Angka ketika dijanjikan.
awal as (select * from urut where sebelum and ke = 1),
-- Angka terakhir sesudahnya.
kini as (select * from urut where not sebelum and ke = 1),
-- Arah yang dituju: menurut katalog, atau menuju target bila indikatornya tidak berarah.
dasar as (
    select
        k.komitmen_id, a.tahun as tahun_awal, a.nilai as nilai_awal, a.desimal_sumber as desimal_awal,
        n.tahun as tahun_kini, n.nilai as nilai_kini, n.desimal_sumber as desimal_kini,
        if(n.nilai >= a.nilai, n.nilai - n.batas_bawah, n.batas_atas - n.nilai) as sisi_kini,
        if(n.nilai >= a.nilai, a.batas_atas - a.nilai, a.nilai - a.batas_bawah) as sisi_awal,
        k.target, i.toleransi, i.metode,
        case i.arah
            when 'tinggi_baik' then 1 when 'rendah_baik' then -1
            else coalesce(sign(k.target - coalesce(a.nilai, n.nilai)), 0)
        end as tanda,
        i.arah = 'tanpa_penilaian' or i.metode = 'tanpa' as netral,
        (
            select max(p.tahun) from putus_metode as p
            where p.indikator = k.indikator and p.tahun > a.tahun and p.tahun <= n.tahun
        ) as tahun_putus
    from komitmen as k
    join indikator as i on i.indikator = k.indikator
    left join awal as a on a.komitmen_id = k.komitmen_id
    left join kini as n on n.komitmen_id = k.komitmen_id
),
-- Tahun terakhir sesudah janji yang mencapai target: janji menghitung sampai tenggatnya, angka terakhir bisa sudah turun lagi.
capai as (
    select
        d.komitmen_id, max(u.tahun) as tahun_capai, arg_max(u.nilai, u.tahun) as nilai_capai,
        arg_max(u.desimal_sumber, u.tahun) as desimal_capai
    from dasar as d
    join urut as u on u.komitmen_id = d.komitmen_id and not u.sebelum
    where d.tahun_putus is null and (u.nilai - d.target) * d.tanda >= 0
    group by d.komitmen_id
)
select
    d.komitmen_id, tahun_capai, nilai_capai, desimal_capai, tahun_awal, nilai_awal, desimal_awal, tahun_kini, nilai_kini, desimal_kini, tahun_putus, tanda,
    case when tahun_putus is null then nilai_kini - nilai_awal end as beda,
    case
        when nilai_awal is null and nilai_kini is null then 'belum_ada_angka'
        when nilai_kini is null then 'belum_ada_sesudah'
        when nilai_awal is null then 'belum_ada_sebelum'
        when tahun_putus is not null then 'cara_ukur_berubah'
        when nilai_kini = nilai_awal then 'tetap'
        -- Seperti tabel penilaian: sisi kedua selang yang berhadapan, tanpa selang toleransi katalog.
        when sisi_kini is not null
            and round(abs(nilai_kini - nilai_awal) - sqrt(sisi_kini ** 2 + coalesce(sisi_awal, 0) ** 2), 6) <= 0 then 'setara'
        when sisi_kini is null and abs(nilai_kini - nilai_awal) <= toleransi then 'setara'
        when netral then 'berubah'
        when (nilai_kini - nilai_awal) * tanda > 0 then 'membaik'
        else 'memburuk'
    end as gerak,
    greatest((target - coalesce(nilai_kini, nilai_awal)) * tanda, 0) as kurang,
    coalesce((nilai_kini - target) * tanda >= 0, false) as tercapai,
    -- Jalan dari nilai ketika dijanjikan (0) ke target (100); tidak ada bila sudah di target sejak awal.
    case
        when tahun_putus is null and (target - nilai_awal) * tanda > 0
            then 100.0 * (nilai_kini - nilai_awal) / (target - nilai_awal)
    end as persen_jalan
from dasar as d
left join capai as c on c.komitmen_id = d.komitmen_id
