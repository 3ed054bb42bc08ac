-- satu baris: satu angka sebuah batch seperti diterbitkan, juga bila batch itu sudah dicabut
-- parameter: batch_id, batas banyak baris
select
    coalesce(try_cast(baris as integer), urutan) as baris, tahun, periode, kode_wilayah, indikator, rincian, nilai, predikat,
    n, batas_bawah, batas_atas, status, sumber_id, catatan
from isi_capaian
where batch_id = $batch_id
order by urutan
limit $batas
