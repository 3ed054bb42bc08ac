-- satu baris: hasil satu daerah terhadap satu pembanding untuk satu indikator setahun
-- parameter: tidak ada
-- Bila selang kepercayaan terbit: lebih baik/lebih rendah hanya bila seluruh selang di satu sisi. Tahun lalu yang juga
-- berselang: selisihnya harus melebihi akar jumlah kuadrat kedua sisi selang yang berhadapan (Zou dan Donner 2008).
-- Tanpa selang: selisih sampai toleransi katalog disebut setara. Terhadap target: dibandingkan tepat.
create table penilaian as
with
-- Setiap nilai dihadapkan pada semua pembanding, agar yang tidak ada pun mendapat alasannya.
jenis (banding) as (
    values ('nasional'), ('provinsi'), ('kalimantan'), ('target'), ('ambang'), ('tahun_lalu')
),
-- Nilai di samping pembandingnya; target dan ambang tidak bertoleransi.
dasar as (
    select
        n.indikator, n.kode_wilayah, n.tahun, n.nilai, n.batas_bawah, n.batas_atas, n.kelas, j.banding,
        i.arah, i.metode, i.nama_pendek,
        case when j.banding in ('target', 'ambang') then 0 else i.toleransi end as toleransi,
        case when j.banding = 'tahun_lalu' then n.nilai_lalu else p.nilai end as nilai_banding,
        if(j.banding = 'tahun_lalu', n.batas_bawah_lalu, null) as bawah_banding,
        if(j.banding = 'tahun_lalu', n.batas_atas_lalu, null) as atas_banding,
        p.n as n_banding,
        case when j.banding = 'tahun_lalu' then 'Tahun ' || (n.tahun - 1) else p.label end as label_banding,
        n.alasan_perubahan, p.sumber_id as sumber_banding_id
    from nilai as n
    join indikator as i on i.indikator = n.indikator
    cross join jenis as j
    left join patokan as p
        on p.banding = j.banding and p.indikator = n.indikator and p.tahun = n.tahun and p.kelas = n.kelas
        and p.kode_provinsi = if(j.banding = 'provinsi', n.kode_provinsi, '')
    where n.rincian = '' and n.kelas in ('kabkota', 'provinsi')
),
-- Mengapa tidak dibandingkan, yang paling mendasar dahulu; kosong berarti boleh.
beralasan as (
    select
        *,
        case
            when metode = 'tanpa' or arah = 'tanpa_penilaian' then 'indikator ini tidak dinilai baik-buruknya'
            when nilai is null then 'hanya predikat yang diumumkan'
            when banding = 'provinsi' and kelas = 'provinsi' then 'provinsi tidak dibandingkan dengan dirinya sendiri'
            when banding = 'tahun_lalu' then alasan_perubahan
            when nilai_banding is null and banding = 'nasional' then 'angka nasional ' || tahun || ' belum ada'
            when nilai_banding is null and banding in ('target', 'ambang') then 'tidak ada ' || banding || ' untuk tahun ' || tahun
            when nilai_banding is null then 'pembanding belum ada'
            when n_banding < (select t.nilai from tetapan as t where t.nama = 'minimal_daerah_median')
                then 'hanya ' || n_banding || ' daerah punya data (perlu '
                    || (select t.nilai from tetapan as t where t.nama = 'minimal_daerah_median') || ')'
        end as alasan,
        case when arah = 'rendah_baik' then -1 else 1 end as tanda,
        -- Sisi selang yang menghadap lawannya; pembanding tanpa selang dianggap pasti.
        case
            when nilai >= nilai_banding then sqrt((nilai - batas_bawah) ** 2 + coalesce(atas_banding - nilai_banding, 0) ** 2)
            else sqrt((batas_atas - nilai) ** 2 + coalesce(nilai_banding - bawah_banding, 0) ** 2)
        end as kebetulan
    from dasar
)
select
    indikator, kode_wilayah, tahun, banding, nilai, nilai_banding, n_banding, label_banding, sumber_banding_id,
    case when alasan is null then nilai - nilai_banding end as selisih,
    case
        when alasan is not null then 'tidak_dibandingkan'
        when batas_bawah is not null and batas_atas is not null then
            case
                when round(abs(nilai - nilai_banding) - kebetulan, 6) <= 0 then 'setara'
                when (nilai - nilai_banding) * tanda > 0 then 'lebih_baik'
                else 'lebih_rendah'
            end
        when abs(nilai - nilai_banding) <= toleransi then 'setara'
        when (nilai - nilai_banding) * tanda > 0 then 'lebih_baik'
        else 'lebih_rendah'
    end as hasil,
    alasan
from beralasan
