-- satu baris: satu indikator yang ada angka tahunan finalnya di satu daerah: angka terbaru sampai tahun yang diminta,
--   hasilnya terhadap satu pembanding, peringkat, dan sebaran daerah setingkat pada tahun angka itu
-- parameter: kode (kode daerah), tahun, banding, lingkup (provinsi|kalimantan|semua_provinsi)
with
-- Setiap indikator pada tahunnya sendiri: yang terakhir terbit sampai tahun yang diminta.
terbaru as (
    select *
    from nilai
    where kode_wilayah = $kode and rincian = '' and tahun <= $tahun
    qualify row_number() over (partition by indikator order by tahun desc) = 1
),
-- Provinsi disandingkan dengan provinsi, kabupaten/kota dengan kabupaten/kota.
setingkat as (
    select w.kode, w.nama_tampil
    from wilayah as w
    join wilayah as d on d.kode = $kode and d.kelas = w.kelas
    where case $lingkup
        when 'provinsi' then w.kode_provinsi = d.kode_provinsi
        when 'kalimantan' then w.kalimantan
        else true
    end
),
-- Pada tahun angka terbaru itu sendiri, yang berbeda antarindikator; di antara nilai yang sama, nama pertama menurut abjad.
sebaran as (
    select
        n.indikator, count(*) as n_sebaran,
        cast(min(n.nilai) as double) as terendah,
        arg_min(s.nama_tampil, n.nilai order by s.nama_tampil) as nama_terendah,
        cast(max(n.nilai) as double) as tertinggi,
        arg_max(s.nama_tampil, n.nilai order by s.nama_tampil) as nama_tertinggi,
        quantile_cont(cast(n.nilai as double), 0.25) as kuartil_bawah,
        quantile_cont(cast(n.nilai as double), 0.75) as kuartil_atas
    from nilai as n
    join terbaru as t on t.indikator = n.indikator and t.tahun = n.tahun
    join setingkat as s on s.kode = n.kode_wilayah
    where n.rincian = '' and n.nilai is not null
    group by n.indikator
)
select
    t.indikator, i.nama, i.nama_pendek, i.kelompok, i.lapis, i.utama, i.satuan, i.desimal, i.arah,
    t.kode_wilayah, t.tahun, t.rincian, cast(t.nilai as double) as nilai, t.desimal_sumber, t.tanda_ragu, t.andal, t.n,
    t.batas_bawah, t.batas_atas, t.predikat,
    t.kategori, t.huruf, t.mutu, cast(t.perubahan as double) as perubahan, t.alasan_perubahan,
    cast(p.nilai_banding as double) as nilai_banding, p.label_banding, cast(p.selisih as double) as selisih,
    p.hasil, p.alasan,
    e.n_sebaran, e.terendah, e.nama_terendah, e.tertinggi, e.nama_tertinggi,
    case when e.n_sebaran >= m.nilai then e.kuartil_bawah end as kuartil_bawah,
    case when e.n_sebaran >= m.nilai then e.kuartil_atas end as kuartil_atas,
    case
        when t.nilai is not null and e.n_sebaran < m.nilai
        then 'hanya ' || e.n_sebaran || ' daerah punya data (perlu ' || m.nilai || ')'
    end as alasan_sebaran,
    r.peringkat, r.n as n_peringkat, r.jumlah_daerah, g.tren, g.n as n_tren,
    t.sumber_id, s.penerbit, s.url, t.jumlah_sumber, b.indikator is not null as beda_sumber
from terbaru as t
join susunan_indikator as i on i.indikator = t.indikator
join tetapan as m on m.nama = 'minimal_kuartil'
left join sumber as s on s.sumber_id = t.sumber_id
left join sebaran as e on e.indikator = t.indikator
left join penilaian as p
    on p.indikator = t.indikator and p.kode_wilayah = t.kode_wilayah and p.tahun = t.tahun and p.banding = $banding
left join peringkat as r
    on r.indikator = t.indikator and r.kode_wilayah = t.kode_wilayah and r.pilihan_tahun = t.tahun
    and r.lingkup = case $lingkup when 'semua_provinsi' then 'nasional' else $lingkup end
left join tren as g on g.indikator = t.indikator and g.kode_wilayah = t.kode_wilayah
left join beda_sumber as b
    on b.indikator = t.indikator and b.kode_wilayah = t.kode_wilayah and b.tahun = t.tahun
    and b.periode = t.periode and b.rincian = t.rincian and b.kelompok_deret = 'final'
order by i.urutan_kelompok, i.kelompok, i.urutan
