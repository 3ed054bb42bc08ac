-- satu baris: satu daerah dalam lingkup dengan angka dua tahun dan hasil tahun baru terhadap tahun lama
-- parameter: indikator, rincian, lama, baru (tahun), lingkup (lihat anggota_lingkup), prov (kode provinsi, atau daerah pilihan dipisah koma)
-- Aturan hasil sama dengan tabel penilaian: selang kepercayaan bila terbit (kedua tahun bersama), jika tidak toleransi katalog.
with
-- Pergantian cara ukur di antara kedua tahun, dari arah mana pun dipilih; selalu satu baris.
putus as (
    select max(tahun) as putus_tahun, arg_max(keterangan, tahun) as putus_keterangan
    from putus_metode
    where indikator = $indikator and tahun > least($lama, $baru) and tahun <= greatest($lama, $baru)
),
-- Daerah tanpa angka ikut, agar yang tidak dapat dibandingkan tetap disebut.
pasangan as (
    select
        w.kode as kode_wilayah, w.nama_tampil, w.nama_ringkas,
        l.tanda_ragu as tanda_ragu_lama, l.andal as andal_lama, b.tanda_ragu as tanda_ragu_baru, b.andal as andal_baru,
        l.nilai as nilai_lama, l.desimal_sumber as desimal_lama, l.predikat as predikat_lama, l.kategori as kategori_lama,
        b.nilai as nilai_baru, b.desimal_sumber as desimal_baru, b.predikat as predikat_baru, b.kategori as kategori_baru,
        l.n as n_lama, l.batas_bawah as batas_bawah_lama, l.batas_atas as batas_atas_lama,
        b.n as n_baru, b.batas_bawah as batas_bawah_baru, b.batas_atas as batas_atas_baru,
        x.alasan as sebab_lama, y.alasan as sebab_baru
    from anggota_lingkup as a
    join wilayah as w on w.kode = a.kode
    left join nilai as l
        on l.kode_wilayah = w.kode and l.indikator = $indikator and l.tahun = $lama and l.rincian = $rincian
    left join nilai as b
        on b.kode_wilayah = w.kode and b.indikator = $indikator and b.tahun = $baru and b.rincian = $rincian
    left join tidak_ada_lihat as x
        on x.kode_wilayah = w.kode and x.indikator = $indikator and x.pilihan_tahun = $lama and $rincian = ''
    left join tidak_ada_lihat as y
        on y.kode_wilayah = w.kode and y.indikator = $indikator and y.pilihan_tahun = $baru and $rincian = ''
    where a.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), a.prov)
),
-- Mengapa selisihnya tidak boleh dihitung; kosong berarti boleh.
beralasan as (
    select
        p.*, u.putus_tahun, u.putus_keterangan, i.arah, i.toleransi,
        case
            when u.putus_tahun is not null then 'cara ukur berubah pada ' || u.putus_tahun
            when p.nilai_lama is null and p.nilai_baru is null then 'belum ada angka kedua tahun'
            when p.nilai_lama is null and p.predikat_lama is not null then 'hanya predikat yang diumumkan ' || cast($lama as integer)
            when p.nilai_lama is null then 'angka ' || cast($lama as integer) || ' ' || replace(coalesce(p.sebab_lama, 'belum_terkumpul'), '_', ' ')
            when p.nilai_baru is null and p.predikat_baru is not null then 'hanya predikat yang diumumkan ' || cast($baru as integer)
            when p.nilai_baru is null then 'angka ' || cast($baru as integer) || ' ' || replace(coalesce(p.sebab_baru, 'belum_terkumpul'), '_', ' ')
        end as alasan,
        if(i.arah = 'rendah_baik', -1, 1) as tanda,
        -- Sisi kedua selang yang berhadapan; tahun lama tanpa selang dianggap pasti.
        case
            when p.nilai_baru >= p.nilai_lama
                then sqrt((p.nilai_baru - p.batas_bawah_baru) ** 2 + coalesce(p.batas_atas_lama - p.nilai_lama, 0) ** 2)
            else sqrt((p.batas_atas_baru - p.nilai_baru) ** 2 + coalesce(p.nilai_lama - p.batas_bawah_lama, 0) ** 2)
        end as kebetulan
    from pasangan as p
    join indikator as i on i.indikator = $indikator
    cross join putus as u
)
select
    * exclude (kebetulan),
    case when alasan is null then nilai_baru - nilai_lama end as selisih,
    case
        when alasan is not null or arah = 'tanpa_penilaian' then 'tidak_dibandingkan'
        when kebetulan is not null and round(abs(nilai_baru - nilai_lama) - kebetulan, 6) <= 0 then 'setara'
        when kebetulan is null and abs(nilai_baru - nilai_lama) <= toleransi then 'setara'
        when (nilai_baru - nilai_lama) * tanda > 0 then 'lebih_baik'
        else 'lebih_rendah'
    end as hasil
from beralasan
order by selisih is null, selisih * tanda desc, coalesce(nilai_baru, nilai_lama) is null, kode_wilayah
