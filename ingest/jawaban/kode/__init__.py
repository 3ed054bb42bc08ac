"""Columns of answers in; a codebook out: what each column is, and which answer is worth what.

buku_kode: what each column is, and which answer is worth what
catatan_alat: what survey tools note beside the answers
centang_pilihan: which choices each person took
gelombang_kode: the codebook of an earlier wave on a new file
pertanyaan: which scale and which element a question belongs to
skala_jawaban: answers in words or numbers and their scores
skala_ragu: questions whose scale the answers do not settle
tabel_kode: a codebook as a table for a spreadsheet
tabel_populasi: how many people each unit has, told in a table
urutan_kelompok: the order of groups people expect
usul_kode: a codebook proposed from the file
"""
