-- satu baris: satu kategori satu indikator pada satu tahun, dengan letaknya dari yang terburuk (1) ke yang terbaik menurut batasnya
-- parameter: tidak ada
create table tangga_kategori as
select
    s.indikator, s.tahun, a.kategori, a.mutu, a.pasti, if(i.arah = 'rendah_baik', a.batas_atas, a.batas_bawah) as batas,
    row_number() over (
        partition by s.indikator, s.tahun
        order by if(i.arah = 'rendah_baik', -coalesce(a.batas_atas, 1e18), coalesce(a.batas_bawah, -1e18))
    ) as anak_tangga
from sidik_ambang as s
join indikator as i on i.indikator = s.indikator
join ambang as a on a.indikator = s.indikator and a.versi = 'asli' and s.tahun between a.tahun_mulai and a.tahun_selesai
