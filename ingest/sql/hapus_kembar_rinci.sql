-- satu baris: tidak ada hasil; baris tabel rinci yang ditulis dua kali dengan isi sama tinggal yang pertama
-- parameter: tidak ada
delete from calon
where urutan in (select urutan from calon qualify row_number() over (partition by kunci, sumber_id, isi order by urutan) > 1)
