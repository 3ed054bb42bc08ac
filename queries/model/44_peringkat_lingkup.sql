-- satu baris: tempat satu daerah di antara daerah yang dibandingkan, juga daerah pilihan, untuk satu indikator
-- parameter: tidak ada
-- Daerah pilihan diurutkan ketika ditanya, dengan aturan tabel peringkat: cara ukur yang sama, kosong di bawah separuh.
create macro peringkat_lingkup(nama_lingkup, pilihan_daerah, nama_indikator, nomor_tahun) as table
with
-- Yang baik selalu kecil.
berarah as (
    select n.kode_wilayah, if(n.arah = 'rendah_baik', n.nilai, -n.nilai) as kunci
    from nilai_lihat as n
    where nama_lingkup = 'pilihan' and list_contains(string_split(pilihan_daerah, ','), n.kode_wilayah)
        and n.indikator = nama_indikator and n.pilihan_tahun = nomor_tahun and n.rincian = ''
        and n.nilai is not null and n.arah <> 'tanpa_penilaian'
    qualify n.ruas = max(n.ruas) over ()
),
-- Nilai kembar mendapat letak yang sama.
terhitung as (
    select
        kode_wilayah, rank() over (order by kunci) as letak, count(*) over (partition by kunci) - 1 as bersama,
        count(*) over () as n, len(string_split(pilihan_daerah, ',')) as jumlah_daerah
    from berarah
)
select
    kode_wilayah, if(2 * n >= jumlah_daerah, letak, null) as peringkat, letak, bersama, n, jumlah_daerah,
    case when n >= (select nilai from tetapan where nama = 'minimal_kuartil') then cast(ceil(4.0 * letak / n) as integer) end as kuartil,
    case when n >= (select nilai from tetapan where nama = 'minimal_kuintil') then cast(ceil(5.0 * letak / n) as integer) end as kuintil
from terhitung
union all
select kode_wilayah, peringkat, letak, bersama, n, jumlah_daerah, kuartil, kuintil
from peringkat
where indikator = nama_indikator and pilihan_tahun = nomor_tahun
    and lingkup = case nama_lingkup when 'semua_provinsi' then 'nasional' when 'provinsi_kalimantan' then 'kalimantan' else nama_lingkup end
