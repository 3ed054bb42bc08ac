-- satu baris: satu daerah dan satu indikator utama yang dinilai: nilai menurut pilihan tahun dan hasilnya terhadap pembanding
-- parameter: tahun (terbaru yang ada), pilihan_tahun (0 = angka terbaru tiap sel),
--            banding, kelompok (daftar), lingkup (lihat anggota_lingkup), prov (kode provinsi, atau daerah pilihan dipisah koma)
with
-- Kelompok menurut urutan permintaan; yang tidak dinilai baik-buruknya tidak punya warna, jadi tidak ikut.
kolom as (
    select
        indikator, nama_pendek, satuan, desimal, kelompok,
        row_number() over (order by list_position($kelompok, kelompok), urutan) as letak
    from indikator
    where utama and arah <> 'tanpa_penilaian' and list_contains($kelompok, kelompok)
        and tingkat in ('semua', if($lingkup in ('semua_provinsi', 'provinsi_kalimantan') or ($lingkup = 'pilihan' and not contains($prov, '.')), 'provinsi', 'kabupaten_kota'))
),
-- Provinsi di luar Kalimantan hanya bila ada angkanya, agar tabel tidak penuh baris kosong.
baris as (
    select w.kode, w.nama_tampil, w.nama_ringkas, w.kode_provinsi, v.nama_ringkas as nama_provinsi
    from anggota_lingkup as a
    join wilayah as w on w.kode = a.kode
    left join wilayah as v on v.kode = w.kode_provinsi
    where a.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), a.prov)
        and ($lingkup <> 'semua_provinsi' or w.kalimantan or exists (
            select 1 from nilai_lihat as n
            where n.kode_wilayah = w.kode and n.pilihan_tahun = $pilihan_tahun and n.rincian = '' and n.utama
        ))
)
select
    b.kode as kode_wilayah, b.nama_tampil, b.nama_ringkas, b.kode_provinsi, b.nama_provinsi,
    k.indikator, k.nama_pendek, k.satuan, k.desimal, k.letak, coalesce(n.tahun, cast($tahun as integer)) as tahun,
    if($pilihan_tahun = 0, n.tahun, null) as tahun_sebut, coalesce($pilihan_tahun = 0 and n.tahun < $tahun - 2, false) as usang,
    '' as rincian,
    n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal, n.predikat, n.kategori, n.huruf,
    p.nilai_banding, p.label_banding, p.selisih, p.hasil, p.alasan,
    case when n.indikator is null then coalesce(x.alasan, 'belum_terkumpul') end as alasan_kosong
from baris as b
cross join kolom as k
left join nilai_lihat as n
    on n.kode_wilayah = b.kode and n.indikator = k.indikator and n.pilihan_tahun = $pilihan_tahun and n.rincian = ''
left join penilaian as p
    on p.kode_wilayah = b.kode and p.indikator = k.indikator and p.tahun = n.tahun and p.banding = $banding
left join tidak_ada_lihat as x
    on x.kode_wilayah = b.kode and x.indikator = k.indikator and x.pilihan_tahun = $pilihan_tahun
order by b.kode, k.letak
