-- satu baris: angka yang sekarang berlaku per (indikator, daerah, tahun, periode, rincian, deret), dengan predikat terbitnya
-- parameter: tidak ada
create table berlaku as
select
    indikator, kode_wilayah, tahun, periode, rincian, deret,
    arg_min(nilai, giliran) filter (giliran = 1) as nilai,
    arg_min(predikat, giliran) filter (predikat is not null) as predikat,
    min(peringkat_jenis) filter (giliran = 1) as peringkat_jenis,
    min(sumber_id) filter (giliran = 1) as sumber_id,
    min(berkas) filter (giliran = 1) as berkas
from urutan_sumber
group by all
