-- satu baris: satu angka utama berkategori satu daerah, dengan bagiannya yang bernilai terendah
-- parameter: tidak ada
-- Bagian yang terbit pada tahun terakhir sampai tahun angka itu, dengan satuan, arah, dan cara ukur yang sama.
create table bagian_terendah as
with recursive
-- Anak, cucu, dan seterusnya di bawah tiap indikator utama.
turunan as (
    select indikator as pokok, indikator, satuan from indikator where utama and arah = 'tinggi_baik'
    union all
    select t.pokok, i.indikator, t.satuan from turunan as t join indikator as i on i.induk = t.indikator
),
-- Bagian setiap angka pada tahun terakhirnya.
bagian as (
    select
        k.indikator, k.kode_wilayah, k.tahun, n.tahun as tahun_bagian, i.nama_pendek, i.urutan, n.nilai, n.desimal_sumber,
        coalesce(n.tanda_ragu, '') as ragu, n.andal
    from nilai_utama as k
    join turunan as t on t.pokok = k.indikator and t.indikator <> t.pokok
    join indikator as i on i.indikator = t.indikator and i.satuan = t.satuan and i.arah = 'tinggi_baik'
    join nilai as n
        on n.indikator = t.indikator and n.kode_wilayah = k.kode_wilayah and n.tahun <= k.tahun and n.rincian = ''
        and n.nilai is not null
    where k.pilihan_tahun = k.tahun and k.mutu is not null
        and not exists (
            from putus_metode as m where m.indikator = k.indikator and m.tahun > n.tahun and m.tahun <= k.tahun
        )
    qualify n.tahun = max(n.tahun) over (partition by k.indikator, k.kode_wilayah, k.tahun)
)
select
    indikator, kode_wilayah, tahun, any_value(tahun_bagian) as tahun_bagian, count(*) as n_bagian,
    arg_min(nama_pendek, nilai order by urutan) as nama_bagian, min(nilai) as nilai_bagian,
    arg_min(desimal_sumber, nilai order by urutan) as desimal_bagian,
    nullif(arg_min(ragu, nilai order by urutan), '') as tanda_ragu_bagian,
    arg_min(andal, nilai order by urutan) as andal_bagian
from bagian
group by indikator, kode_wilayah, tahun
