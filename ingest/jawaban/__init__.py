"""A file of one row a respondent in; scores of regions, units and groups with their intervals out.

baca_jawaban: a file to its columns, with how far it has come
beda_skor: which groups differ for certain
bersih: answers as they may be kept, a row a respondent with scores
buku_kode: what each column is, and which answer is worth what
catatan_alat: what survey tools note beside the answers
centang_pilihan: which choices each person took
contoh: an invented file of answers
gelombang: clean answers of an upload as they are kept
gelombang_banding: what changed between two waves, and what only seems so
gelombang_gabung: the waves of the ledger, and their uploads put together
gelombang_kode: the codebook of an earlier wave on a new file
gelombang_rahasia: what may be shown of a wave that grew
gelombang_skor: the scores of a wave
isi_jawaban: a column as distinct texts and their numbers
isi_pilihan: choices that one cell holds joined
jawaban_besar: columns of a file without an object for every cell
kolom_jawaban: the columns of such a file
kolom_pilihan: columns that are the choices of one question
mutu_jawaban: how far the answers of a region can be relied on
partisipasi: who has answered, and how many are still needed
perintah: its command on the command line
pilihan_ganda: shares of who took each of several choices
pertanyaan: which scale and which element a question belongs to
rahasia_unsur: elements that few answered, and what would give them away
responden: each respondent with region, groups, weight and place in the design
sebaran: how the answers to each question spread
setara_skor: which groups are not told apart
skala_jawaban: answers in words or numbers and their scores
simpan_bersih: clean answers as a file that is whole or not there
skor: from answers to scores
susun_bersih: clean answers as a survey to be worked out
tabel_kode: a codebook as a table for a spreadsheet
tabel_populasi: how many people each unit has, told in a table
tabel_skor: scores as a table that can be uploaded
tanda_jawaban: answers that may have been directed or copied
tanda_mutu: how many answers are marked, and the index without them
usul_kode: a codebook proposed from the file
waktu_jawaban: when answers were begun and sent
"""
