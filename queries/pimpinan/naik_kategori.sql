-- satu baris: satu indikator utama berkategori di satu daerah: kategori berikutnya, jaraknya, bagian terendah, dan daerah
--   setingkat di Kalimantan yang terakhir melangkah dari kategori itu ke yang lebih baik
-- parameter: kode (kode daerah), pilihan_tahun (0 = angka terbaru), tahun (terbaru yang ada)
-- Batas tahun angka itu sendiri; bila batas atau cara ukurnya sudah diganti, jaraknya tidak dihitung.
with
-- Yang terlihat dan berkategori.
kini as (
    select
        indikator, kode_wilayah, kelas, arah, tahun, nilai, desimal_sumber, tanda_ragu, andal, predikat, kategori, mutu, sidik
    from nilai_utama
    where pilihan_tahun = $pilihan_tahun and kode_wilayah = $kode and mutu is not null and arah <> 'tanpa_penilaian'
),
-- Aturan yang berlaku terakhir sampai tahun yang diminta.
berlaku as (
    select indikator, arg_max(sidik, tahun) as sidik
    from sidik_ambang
    where tahun <= if($pilihan_tahun = 0, $tahun, $pilihan_tahun)
    group by indikator
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
    join tangga_kategori as t on t.indikator = k.indikator and t.tahun = k.tahun
    group by k.indikator
),
-- Langkah daerah lain dari kategori kita ke yang lebih baik: yang paling baru mewakili; banyaknya ikut disebut.
contoh as (
    select g.*, count(*) over (partition by g.indikator) as n_langkah
    from kini as k
    join langkah_kategori as g
        on g.indikator = k.indikator and g.kelas = k.kelas and g.sidik = k.sidik and g.kategori_dari = k.kategori
        and g.kode_wilayah <> $kode
    qualify row_number() over (
        partition by g.indikator order by g.tahun desc, g.nilai_ke - g.nilai_dari desc nulls last, g.kode_wilayah
    ) = 1
)
select
    k.indikator, i.nama_pendek, i.satuan, i.desimal, k.kode_wilayah, '' as rincian, k.tahun,
    if($pilihan_tahun = 0, k.tahun, null) as tahun_sebut, k.nilai, k.desimal_sumber, k.tanda_ragu, k.andal,
    k.predikat, k.kategori, k.mutu,
    b.kategori as kategori_berikut, b.mutu as mutu_berikut, cast(b.batas as double) as batas,
    case
        when k.sidik is distinct from u.sidik then 'batas kategori sudah diganti sesudah ' || k.tahun
        when m.tahun is not null then 'cara ukur berubah pada ' || m.tahun
        when l.anak_tangga is null then 'kategorinya tidak ada pada daftar batas'
        when b.kategori is null then 'sudah di kategori tertinggi'
        when k.nilai is null then 'hanya predikat yang diumumkan'
        when b.batas is null then 'batasnya tidak diketahui'
        when not b.pasti then 'batasnya hanya diketahui dari hasil yang terbit'
        when if(k.arah = 'rendah_baik', k.nilai - b.batas, b.batas - k.nilai) <= 0
            then 'nilainya sudah melewati batas, predikat terbitnya belum'
    end as alasan,
    case
        when k.sidik is not distinct from u.sidik and m.tahun is null and b.pasti
            and if(k.arah = 'rendah_baik', k.nilai - b.batas, b.batas - k.nilai) > 0
        then cast(if(k.arah = 'rendah_baik', k.nilai - b.batas, b.batas - k.nilai) as double)
    end as kurang,
    t.n_bagian, t.tahun_bagian, t.nama_bagian, t.nilai_bagian, t.desimal_bagian, t.tanda_ragu_bagian, t.andal_bagian,
    c.n_langkah, c.nama_langkah, c.provinsi_langkah, c.tahun as tahun_langkah,
    c.nilai_dari, c.nilai_ke, c.desimal_dari, c.desimal_ke, c.predikat_dari, c.predikat_ke,
    c.tanda_ragu_langkah, c.andal_langkah
from kini as k
join susunan_indikator as i on i.indikator = k.indikator
left join berlaku as u on u.indikator = k.indikator
left join letak as l on l.indikator = k.indikator
left join tangga_kategori as b on b.indikator = k.indikator and b.tahun = k.tahun and b.anak_tangga = l.anak_tangga + 1
left join (
    select indikator, max(tahun) as tahun from putus_metode where tahun <= $tahun group by indikator
) as m on m.indikator = k.indikator and m.tahun > k.tahun and $pilihan_tahun = 0
left join bagian_terendah as t on t.indikator = k.indikator and t.kode_wilayah = k.kode_wilayah and t.tahun = k.tahun
left join contoh as c on c.indikator = k.indikator
order by kurang is null, kurang / nullif(i.skala_maks - i.skala_min, 0), i.urutan_kelompok, i.urutan
