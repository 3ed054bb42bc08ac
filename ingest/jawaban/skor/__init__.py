"""Clean answers in; scores of regions, units and groups out, with intervals and what may be shown.

beda_skor: which groups differ for certain
bobot_populasi: weights by population where a survey gives none
mutu_jawaban: how far the answers of a region can be relied on
partisipasi: who has answered, and how many are still needed
pilihan_ganda: shares of who took each of several choices
rahasia_unsur: elements that few answered, and what would give them away
sebab_sel: why a cell says nothing, in words
sebaran: how the answers to each question spread
setara_skor: which groups are not told apart
skor: from answers to scores
tabel_skor: scores as a table that can be uploaded
tanda_mutu: how many answers are marked, and the index without them
"""
