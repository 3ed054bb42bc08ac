-- satu baris: satu pasangan indikator utama dengan banyaknya daerah yang punya keduanya pada satu tahun, paling sedikit dua
-- parameter: pilihan_tahun (0 = tahun yang terbanyak bagi pasangan itu), lingkup (lihat anggota_lingkup),
--            prov (kode provinsi, atau daerah pilihan dipisah koma)
with angka as (
    select n.indikator, n.kode_wilayah, n.tahun, i.nama_pendek, i.kelompok, i.urutan
    from nilai as n
    join anggota_lingkup as a on a.kode = n.kode_wilayah and a.lingkup = $lingkup and list_contains(string_split(',' || $prov, ','), a.prov)
    join indikator as i on i.indikator = n.indikator
    where $pilihan_tahun in (0, n.tahun) and n.rincian = '' and n.nilai is not null and i.utama
)
select
    a.indikator as x, b.indikator as y, a.nama_pendek as nama_x, b.nama_pendek as nama_y, a.tahun, count(*) as n
from angka as a
join angka as b on b.kode_wilayah = a.kode_wilayah and b.tahun = a.tahun and b.urutan > a.urutan
group by a.indikator, b.indikator, a.nama_pendek, b.nama_pendek, a.tahun
having count(*) >= 2
qualify row_number() over (partition by a.indikator, b.indikator order by n desc, a.tahun desc) = 1
order by n desc, any_value(a.urutan), any_value(b.urutan)
