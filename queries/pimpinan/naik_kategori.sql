-- satu baris: satu indikator utama berkategori di satu daerah: kategori berikutnya, jaraknya, bagian terendah, dan daerah
--   setingkat di Kalimantan yang terakhir melangkah dari kategori itu ke yang lebih baik
-- parameter: kode (kode daerah), pilihan_tahun (0 = angka terbaru), tahun (terbaru yang ada)
-- Batas tahun angka itu sendiri; bila batas atau cara ukurnya sudah diganti, jaraknya tidak dihitung.
with recursive
-- Yang terlihat dan berkategori.
kini as (
    select n.*, s.sidik
    from nilai_lihat as n
    left join sidik_ambang as s on s.indikator = n.indikator and s.tahun = n.tahun
    where n.pilihan_tahun = $pilihan_tahun and n.kode_wilayah = $kode and n.rincian = '' and n.utama
        and n.mutu is not null and n.arah <> 'tanpa_penilaian'
),
-- Aturan yang berlaku terakhir sampai tahun yang diminta.
berlaku as (
    select indikator, arg_max(sidik, tahun) as sidik
    from sidik_ambang
    where tahun <= if($pilihan_tahun = 0, $tahun, $pilihan_tahun)
    group by indikator
),
-- Kategori dari yang terburuk ke yang terbaik menurut batasnya: yang berikutnya tepat di atas yang sekarang.
tangga as (
    select
        k.indikator, a.kategori, a.mutu,
        case when k.arah = 'rendah_baik' then a.batas_atas else a.batas_bawah end as batas,
        row_number() over (
            partition by k.indikator
            order by case when k.arah = 'rendah_baik' then -coalesce(a.batas_atas, 1e18) else coalesce(a.batas_bawah, -1e18) end
        ) as anak_tangga
    from kini as k
    join ambang as a on a.indikator = k.indikator and a.versi = 'asli' and k.tahun between a.tahun_mulai and a.tahun_selesai
),
-- Anak tangga sekarang: kategorinya, atau letak nilainya bila predikatnya memakai sebutan lain.
letak as (
    select
        k.indikator,
        coalesce(
            max(t.anak_tangga) filter (t.kategori = k.kategori),
            max(t.anak_tangga) filter (
                if(k.arah = 'rendah_baik', k.nilai < coalesce(t.batas, 1e18), k.nilai >= coalesce(t.batas, -1e18))
            )
        ) as anak_tangga
    from kini as k
    join tangga as t on t.indikator = k.indikator
    group by k.indikator
),
-- Anak, cucu, dan seterusnya di bawah indikator itu.
turunan as (
    select indikator as pokok, indikator from kini
    union all
    select t.pokok, i.indikator from turunan as t join indikator as i on i.induk = t.indikator
),
-- Bagian yang terbit pada tahun terakhir sampai tahun angka itu, dengan satuan, arah, dan cara ukur yang sama.
bagian as (
    select t.pokok as indikator, n.tahun, i.nama_pendek, i.urutan, n.nilai, n.desimal_sumber
    from turunan as t
    join kini as k on k.indikator = t.pokok and t.indikator <> t.pokok
    join indikator as i on i.indikator = t.indikator
    join indikator as p on p.indikator = t.pokok and p.satuan = i.satuan and p.arah = i.arah and i.arah = 'tinggi_baik'
    join nilai as n
        on n.indikator = t.indikator and n.kode_wilayah = k.kode_wilayah and n.tahun <= k.tahun and n.rincian = ''
        and n.nilai is not null
    where not exists (
        from putus_metode as m where m.indikator = t.pokok and m.tahun > n.tahun and m.tahun <= k.tahun
    )
    qualify n.tahun = max(n.tahun) over (partition by t.pokok)
),
-- Yang bernilai terendah di antaranya.
terendah as (
    select
        indikator, any_value(tahun) as tahun_bagian, count(*) as n_bagian,
        arg_min(nama_pendek, nilai order by urutan) as nama_bagian, min(nilai) as nilai_bagian,
        arg_min(desimal_sumber, nilai order by urutan) as desimal_bagian
    from bagian
    group by indikator
),
-- Langkah antara dua tahun berurutan di bawah aturan yang sama, dari kategori kita ke yang lebih baik.
langkah as (
    select
        k.indikator, b.kode_wilayah, b.tahun, l.nilai as nilai_dari, b.nilai as nilai_ke, l.desimal_sumber as desimal_dari,
        b.desimal_sumber as desimal_ke, l.predikat as predikat_dari, b.predikat as predikat_ke,
        w.nama_tampil, v.nama_tampil as nama_provinsi
    from kini as k
    join nilai as b
        on b.indikator = k.indikator and b.kelas = k.kelas and b.kalimantan and b.rincian = '' and b.kode_wilayah <> $kode
    join nilai as l
        on l.indikator = b.indikator and l.kode_wilayah = b.kode_wilayah and l.rincian = '' and l.tahun = b.tahun - 1
        and l.ruas = b.ruas
    join sidik_ambang as sb on sb.indikator = b.indikator and sb.tahun = b.tahun and sb.sidik = k.sidik
    join sidik_ambang as sl on sl.indikator = l.indikator and sl.tahun = l.tahun and sl.sidik = k.sidik
    join tangga as tl on tl.indikator = k.indikator and tl.kategori = l.kategori
    join tangga as tb on tb.indikator = k.indikator and tb.kategori = b.kategori
    join wilayah as w on w.kode = b.kode_wilayah
    join wilayah as v on v.kode = b.kode_provinsi
    where l.kategori = k.kategori and tb.anak_tangga > tl.anak_tangga
),
-- Yang paling baru mewakili; banyaknya ikut disebut.
contoh as (
    select *, count(*) over (partition by indikator) as n_langkah
    from langkah
    qualify row_number() over (
        partition by indikator order by tahun desc, nilai_ke - nilai_dari desc nulls last, kode_wilayah
    ) = 1
)
select
    k.indikator, i.nama_pendek, i.satuan, i.desimal, k.kode_wilayah, '' as rincian, k.tahun,
    if($pilihan_tahun = 0, k.tahun, null) as tahun_sebut, k.nilai, k.desimal_sumber, k.predikat, k.kategori, k.mutu,
    b.kategori as kategori_berikut, b.mutu as mutu_berikut, cast(b.batas as double) as batas,
    case
        when k.sidik is distinct from u.sidik then 'batas kategori sudah diganti sesudah ' || k.tahun
        when m.tahun is not null then 'cara ukur berubah pada ' || m.tahun
        when l.anak_tangga is null then 'kategorinya tidak ada pada daftar batas'
        when b.kategori is null then 'sudah di kategori tertinggi'
        when k.nilai is null then 'hanya predikat yang diumumkan'
        when b.batas is null then 'batasnya tidak diketahui'
        when if(k.arah = 'rendah_baik', k.nilai - b.batas, b.batas - k.nilai) <= 0
            then 'nilainya sudah melewati batas, predikat terbitnya belum'
    end as alasan,
    case
        when k.sidik is not distinct from u.sidik and m.tahun is null
            and if(k.arah = 'rendah_baik', k.nilai - b.batas, b.batas - k.nilai) > 0
        then cast(if(k.arah = 'rendah_baik', k.nilai - b.batas, b.batas - k.nilai) as double)
    end as kurang,
    t.n_bagian, t.tahun_bagian, t.nama_bagian, t.nilai_bagian, t.desimal_bagian,
    c.n_langkah, c.nama_tampil as nama_langkah, c.nama_provinsi as provinsi_langkah, c.tahun as tahun_langkah,
    c.nilai_dari, c.nilai_ke, c.desimal_dari, c.desimal_ke, c.predikat_dari, c.predikat_ke
from kini as k
join susunan_indikator as i on i.indikator = k.indikator
left join berlaku as u on u.indikator = k.indikator
left join letak as l on l.indikator = k.indikator
left join tangga as b on b.indikator = k.indikator and b.anak_tangga = l.anak_tangga + 1
left join (
    select indikator, max(tahun) as tahun from putus_metode where tahun <= $tahun group by indikator
) as m on m.indikator = k.indikator and m.tahun > k.tahun and $pilihan_tahun = 0
left join terendah as t on t.indikator = k.indikator
left join contoh as c on c.indikator = k.indikator
order by kurang is null, kurang / nullif(i.skala_maks - i.skala_min, 0), i.urutan_kelompok, i.urutan
