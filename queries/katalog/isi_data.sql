-- satu baris: isi data satu kelompok indikator: banyaknya angka, yang final, daerah, sumber, dan rentang tahun
-- parameter: tidak ada
select
    i.kelompok, o.nama, count(*) as jumlah_angka, count(*) filter (where c.deret = 'final') as jumlah_final,
    count(distinct c.indikator) as jumlah_indikator, count(distinct c.kode_wilayah) as jumlah_daerah,
    count(distinct c.sumber_id) as jumlah_sumber, min(c.tahun) as dari, max(c.tahun) as sampai
from capaian as c
join indikator as i on i.indikator = c.indikator
join kelompok as o on o.kelompok = i.kelompok
group by i.kelompok, o.nama, o.urutan
order by o.urutan, i.kelompok
