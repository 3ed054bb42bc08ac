-- satu baris: tidak ada hasil; satu baris dilewati
-- parameter: $urutan baris calon
insert into dilewati values ($urutan)
