-- satu baris: tempat satu daerah untuk satu indikator menurut pilihan tahun (0 = terbaru) dalam satu lingkup; 1 = terbaik
-- parameter: tidak ada
-- Angka terbaru dari tahun yang berbeda hanya diurutkan bersama bila cara ukurnya sama: yang terakhir. Peringkat kosong
-- bila kurang dari separuh daerahnya punya angka; bersama = banyaknya daerah lain yang nilainya sama.
-- Kuartil perlu 4 daerah, kuintil perlu 5; di bawah itu kosong. Keduanya dari peringkat, jadi nilai kembar sekelompok.
create table peringkat as
with
-- Satu daerah berperingkat di beberapa kumpulan; provinsi tidak punya kumpulan di dalam provinsinya sendiri.
lingkup as (
    select kode, kelas, 'provinsi' as lingkup, kode_provinsi as grup from wilayah where kelas = 'kabkota'
    union all
    select kode, kelas, 'kalimantan', 'kalimantan' from wilayah where kalimantan and kelas in ('kabkota', 'provinsi')
    union all
    select kode, kelas, 'nasional', 'nasional' from wilayah where kelas in ('kabkota', 'provinsi')
),
-- Jumlah daerah seharusnya, juga yang tanpa angka: peringkat 3 dari 9 yang ada, dari 14 daerah.
anggota as (
    select lingkup, grup, kelas, count(*) as jumlah_daerah from lingkup group by all
),
-- Yang baik selalu kecil, agar satu urutan berlaku bagi semua indikator.
berarah as (
    select
        n.indikator, n.pilihan_tahun, n.tahun, n.kode_wilayah, l.lingkup, l.grup, l.kelas,
        case when n.arah = 'rendah_baik' then n.nilai else -n.nilai end as kunci
    from nilai_lihat as n
    join lingkup as l on l.kode = n.kode_wilayah
    where n.rincian = '' and n.nilai is not null and n.arah <> 'tanpa_penilaian'
    qualify n.ruas = max(n.ruas) over (partition by n.indikator, n.pilihan_tahun, l.lingkup, l.grup, l.kelas)
),
-- Nilai kembar mendapat peringkat yang sama.
terhitung as (
    select
        *,
        rank() over w as letak,
        count(*) over (partition by indikator, pilihan_tahun, lingkup, grup, kelas, kunci) - 1 as bersama,
        count(*) over (partition by indikator, pilihan_tahun, lingkup, grup, kelas) as n
    from berarah
    window w as (partition by indikator, pilihan_tahun, lingkup, grup, kelas order by kunci)
)
select
    t.indikator, t.pilihan_tahun, t.tahun, t.kode_wilayah, t.lingkup, t.grup,
    case when 2 * t.n >= a.jumlah_daerah then t.letak end as peringkat, t.letak, t.bersama, t.n, a.jumlah_daerah,
    case when t.n >= (select nilai from tetapan where nama = 'minimal_kuartil') then cast(ceil(4.0 * t.letak / t.n) as integer) end as kuartil,
    case when t.n >= (select nilai from tetapan where nama = 'minimal_kuintil') then cast(ceil(5.0 * t.letak / t.n) as integer) end as kuintil
from terhitung as t
join anggota as a on a.lingkup = t.lingkup and a.grup = t.grup and a.kelas = t.kelas
