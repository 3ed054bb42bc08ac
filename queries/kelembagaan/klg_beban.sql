-- satu baris: beban satu daerah: penduduk dibagi jumlah lembaganya, dihitung di sini dari dua sumber
-- parameter: indikator (jumlah lembaga), prov (kode provinsi), lingkup (provinsi|semua_provinsi), tahun
-- Lingkup provinsi: kab/kota, dan pemprov pada baris tersendiri (kelas) yang tidak diurutkan bersama mereka. Jumlah
-- lembaga dari tahun terdekat. Tanpa jumlah atau tanpa penduduk, beban kosong.
with angka as (
    select *
    from nilai
    where indikator = $indikator and rincian = '' and nilai > 0
    qualify row_number() over (partition by kode_wilayah order by tahun > $tahun, abs(tahun - $tahun)) = 1
)
select
    w.kode as kode_wilayah, w.nama_tampil, w.nama_ringkas, w.kelas, $indikator as indikator, i.nama_pendek,
    a.tahun, '' as rincian, a.nilai, a.desimal_sumber, a.tanda_ragu, a.andal, a.predikat, w.penduduk, w.penduduk_periode,
    w.penduduk / a.nilai as beban,
    case
        when a.indikator is null then 'jumlah lembaga belum ada'
        when w.penduduk is null then 'jumlah penduduk belum ada'
    end as alasan_kosong
from wilayah as w
join indikator as i on i.indikator = $indikator
left join angka as a on a.kode_wilayah = w.kode
where case $lingkup
    when 'semua_provinsi' then w.kelas = 'provinsi' and w.kalimantan
    else w.kode_provinsi = $prov and w.kelas in ('provinsi', 'kabkota')
end
order by w.kelas <> 'provinsi', beban desc nulls last, w.kode
