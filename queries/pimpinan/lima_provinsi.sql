-- satu baris: satu indikator utama dan satu provinsi Kalimantan: angka, kategori, dan tempatnya di antara yang lain
-- parameter: pilihan_tahun (0 = angka terbaru)
-- Yang cara ukurnya sudah diganti (tidak sepadan) tidak berwarna dan tidak berperingkat.
select
    i.indikator, i.nama_pendek, i.satuan, i.desimal, i.arah, w.kode as kode_wilayah, w.nama_tampil, w.nama_ringkas,
    coalesce(n.tahun, nullif($pilihan_tahun, 0)) as tahun, '' as rincian,
    if($pilihan_tahun = 0, n.tahun, null) as tahun_sebut, n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal,
    n.predikat, n.kategori, n.huruf,
    case when n.ruas = max(n.ruas) over (partition by i.indikator) then n.mutu end as mutu,
    r.peringkat, r.bersama, r.n as n_peringkat
from susunan_indikator as i
cross join wilayah as w
left join nilai_utama as n
    on n.indikator = i.indikator and n.kode_wilayah = w.kode and n.pilihan_tahun = $pilihan_tahun
left join peringkat as r
    on r.indikator = i.indikator and r.kode_wilayah = w.kode and r.pilihan_tahun = $pilihan_tahun and r.lingkup = 'kalimantan'
where i.utama and i.tingkat in ('semua', 'provinsi') and w.kalimantan and w.kelas = 'provinsi'
order by i.urutan_kelompok, i.urutan, w.kode
