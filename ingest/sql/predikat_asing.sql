-- satu baris: satu predikat calon yang belum dipadankan untuk indikatornya
-- parameter: tidak ada
select min(c.baris) as baris, c.predikat as isi, i.nama, count(*) as jumlah
from calon_angka as c
join mentah_indikator as i on i.indikator = c.indikator
where c.predikat is not null
    and not exists (
        from mentah_padanan_predikat as p where p.indikator = c.indikator and p.predikat = lower(c.predikat)
    )
group by c.predikat, i.nama
order by min(c.urutan)
