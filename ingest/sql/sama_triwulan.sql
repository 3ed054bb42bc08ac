-- satu baris: satu angka tahunan calon yang sama dengan angka dalam tahun yang sudah ada, jadi mungkin angka triwulan
-- parameter: $batas banyak baris
-- Nilai penuh (tertinggi skala) dan bilangan bulat kebetulan sama lebih sering, jadi tidak dihitung.
select c.baris, c.kolom, c.tulisan as isi, c.kode_wilayah, c.tahun, b.periode, count(*) over () as jumlah
from calon_angka as c
join berlaku as b
    on b.indikator = c.indikator and b.kode_wilayah = c.kode_wilayah and b.tahun = c.tahun and b.rincian = c.rincian
    and b.periode not in ('tahunan', 'multi_tahun') and b.nilai = c.nilai
where c.deret = 'final' and c.periode = 'tahunan' and c.nilai <> round(c.nilai)
order by c.urutan
limit $batas
