-- satu baris: satu angka yang berbeda antara tabel lama dan baru (bentuk angka_versi), dengan isi keduanya
-- parameter: tidak ada
with sanding as (
    select
        indikator, kode_wilayah, tahun, periode, rincian, deret,
        l.sumber_id is not null as ada_lama, b.sumber_id is not null as ada_baru,
        l.nilai as nilai_lama, b.nilai as nilai_baru, l.predikat as predikat_lama, b.predikat as predikat_baru,
        l.desimal as desimal_lama, b.desimal as desimal_baru, l.penerbit as penerbit_lama, b.penerbit as penerbit_baru,
        l.sumber_id as sumber_lama, b.sumber_id as sumber_baru
    from lama as l
    full join baru as b using (indikator, kode_wilayah, tahun, periode, rincian, deret)
),
dinilai as (
    select
        *,
        case
            when not ada_lama then 'datang'
            when not ada_baru then 'pergi'
            when nilai_lama is distinct from nilai_baru or predikat_lama is distinct from predikat_baru then 'berubah'
            when sumber_lama <> sumber_baru then 'sumber'
        end as beda
    from sanding
)
select
    d.*, w.nama_tampil, i.nama_pendek, i.desimal
from dinilai as d
join indikator as i on i.indikator = d.indikator
join wilayah as w on w.kode = d.kode_wilayah
where d.beda is not null
order by d.beda = 'sumber', i.urutan, d.indikator, d.tahun desc, w.kode, d.rincian
