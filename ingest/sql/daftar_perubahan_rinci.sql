-- satu baris: satu baris calon tabel rinci di samping yang berlaku; yang berubah lebih dahulu
-- parameter: $keadaan '' untuk semua, $batas banyak baris, $mulai baris yang dilewati
select keadaan, baris, kunci, isi, isi_lama, berkas_lama
from perubahan
where $keadaan = '' or keadaan = $keadaan
order by case keadaan when 'berubah' then 1 when 'baru' then 2 else 3 end, urutan
limit $batas
offset $mulai
