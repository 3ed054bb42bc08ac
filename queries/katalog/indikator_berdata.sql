-- satu baris: satu indikator yang dapat dipilih dalam lingkup: indikator utama, atau yang ada angkanya
-- parameter: lingkup (lihat anggota_lingkup), prov (kode provinsi, atau daerah pilihan dipisah koma)
-- Rincian ikut dihitung bila paling sedikit dua daerah punya rincian bernama sama.
with angka as (
    select n.indikator, n.rincian, count(distinct n.kode_wilayah) as daerah
    from nilai as n
    join anggota_lingkup as a on a.kode = n.kode_wilayah and a.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), a.prov)
    group by n.indikator, n.rincian
),
terpakai as (
    select indikator, max(daerah) filter (where rincian = '') as daerah
    from angka
    where rincian = '' or daerah >= 2
    group by indikator
)
select
    i.indikator, i.nama, i.nama_pendek, i.kelompok, o.nama_pendek as nama_kelompok, i.utama, i.arah, coalesce(t.daerah, 0) as daerah
from indikator as i
join kelompok as o on o.kelompok = i.kelompok
left join terpakai as t on t.indikator = i.indikator
where t.indikator is not null
    or (i.utama and i.tingkat in ('semua', if($lingkup in ('semua_provinsi', 'provinsi_kalimantan') or ($lingkup = 'pilihan' and not contains($prov, '.')), 'provinsi', 'kabupaten_kota')))
order by o.urutan, i.kelompok, i.urutan
