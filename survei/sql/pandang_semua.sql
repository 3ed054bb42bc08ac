-- Yang ditaksir: semua jawaban seperti adanya.
create or replace temp view jawaban_ditaksir as from jawaban
