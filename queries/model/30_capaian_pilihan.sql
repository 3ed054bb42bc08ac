-- satu baris: satu nilai terpilih per (indikator, daerah, tahun, periode, rincian, deret), dengan kategorinya
-- parameter: tidak ada
-- Predikat terbit adalah fakta; kategori diturunkan dari ambang hanya bila katalog mengizinkan
-- (kategori_dari = 'ambang') dan tidak ada predikat terbit; ambang keseluruhan bukan ambang bagiannya, kecuali disebut.
create table capaian_pilihan as
with
-- Berapa sumber yang menyebut angka itu, dan berapa nilai yang berlainan di antaranya.
banyak_sumber as (
    select
        indikator, kode_wilayah, tahun, periode, rincian, deret,
        count(distinct sumber_id) as jumlah_sumber, count(distinct nilai) as jumlah_nilai
    from capaian
    group by all
)
select
    u.indikator, u.kode_wilayah, u.tahun, u.periode, u.rincian, u.deret, u.status,
    u.nilai, u.desimal_sumber, u.n, u.batas_bawah, u.batas_atas,
    p.predikat, p.sumber_predikat_id, p.urutan_predikat,
    coalesce(p.kategori, a.kategori) as kategori,
    coalesce(p.huruf, a.huruf) as huruf,
    coalesce(p.mutu, a.mutu) as mutu,
    case
        when p.kategori is not null then 'predikat terbit'
        when a.kategori is not null then 'menurut ambang'
        when i.kategori_dari = 'predikat' then 'predikat tidak diumumkan'
    end as asal_kategori,
    u.sumber_id, u.catatan, u.berkas, u.baris, b.jumlah_sumber, b.jumlah_nilai
from urutan_sumber as u
join indikator as i on i.indikator = u.indikator
join banyak_sumber as b
    on b.indikator = u.indikator and b.kode_wilayah = u.kode_wilayah and b.tahun = u.tahun
    and b.periode = u.periode and b.rincian = u.rincian and b.deret = u.deret
left join predikat_terbit as p
    on p.indikator = u.indikator and p.kode_wilayah = u.kode_wilayah and p.tahun = u.tahun
    and p.periode = u.periode and p.rincian = u.rincian and p.deret = u.deret
left join ambang as a
    on a.indikator = u.indikator and a.versi = 'asli' and i.kategori_dari = 'ambang'
    and u.tahun between a.tahun_mulai and a.tahun_selesai
    and u.nilai >= coalesce(a.batas_bawah, -1e18) and u.nilai < coalesce(a.batas_atas, 1e18)
    and (u.rincian = '' or a.untuk_bagian)
where u.giliran = 1
