create or replace temp table simpangan as from jawaban_ditaksir
