-- Sisakan yang tidak memilih jawaban bernilai sama untuk semua pertanyaan.
delete from jawaban where responden in (
    select responden from jawaban group by responden
    having count(distinct ukuran) >= $sedikitnya and count(distinct nilai) = 1
)
