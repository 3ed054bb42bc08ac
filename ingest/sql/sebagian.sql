-- satu baris: satu baris calon yang akan disimpan, sebagian menurut urutannya
-- parameter: $batas banyak baris, $mulai baris yang dilompati
select *
from calon
where urutan not in (select urutan from dilewati)
order by urutan
limit $batas
offset $mulai
