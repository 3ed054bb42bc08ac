-- satu baris: satu angka calon pada tingkat daerah yang tidak diukur indikatornya
-- parameter: $batas banyak baris
select c.baris, c.kolom, c.tulisan as isi, c.kode_wilayah, i.nama, i.tingkat, count(*) over () as jumlah
from calon_angka as c
join mentah_indikator as i on i.indikator = c.indikator
join mentah_wilayah as w on w.kode = c.kode_wilayah
where c.rincian = '' and case i.tingkat
    when 'provinsi' then w.tingkat in ('kabupaten', 'kota')
    when 'kabupaten_kota' then w.tingkat = 'provinsi'
    when 'nasional' then w.tingkat <> 'nasional'
    else false
end
order by c.urutan
limit $batas
