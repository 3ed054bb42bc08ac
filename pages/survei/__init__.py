"""A file of one row a respondent in; its scores with intervals on screen, on their way to Unggah data or kept as a wave.

survei: the page
survei_banding: two kept waves beside each other
survei_bobot: weights by population, by choice
survei_buku: the codebook as a file, populations, scores of answers
survei_gelombang: the waves that are kept
survei_ganda: shares of who took each of several choices
survei_hasil: scores, downloads, and the way to publish them
survei_jawaban: how the answers to each question spread
survei_kerja: the file of a session and what was said about it
survei_kode: what each column is
survei_mutu: how far the answers can be relied on, and the scores without marked ones
survei_partisipasi: who has answered, and how many are still needed
survei_pilih: a wave chosen by its name
survei_rencana: how many answers a survey needs
survei_simpan: a file kept as a wave, and the codebook of a wave used again
survei_sumber: the source of what is drawn, the name of a survey, and which of several things
survei_tulis: one write to the waves, and what it came to
"""
