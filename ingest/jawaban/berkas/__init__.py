"""A file of answers in; its columns, distinct texts and times out, without an object for every cell.

arsip_odk: an archive of CSV files, of which one is of respondents
baca_jawaban: a file to its columns, with how far it has come
contoh: an invented file of answers
isi_jawaban: a column as distinct texts and their numbers
isi_pilihan: choices that one cell holds joined
jawaban_besar: columns of a file without an object for every cell
kolom_jawaban: the columns of such a file
kolom_pilihan: columns that are the choices of one question
waktu_jawaban: when answers were begun and sent
"""
