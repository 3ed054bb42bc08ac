"""A file of one row a respondent in; its scores with intervals on screen, and on their way to Unggah data.

survei: the page
survei_hasil: scores, downloads, and the way to publish them
survei_jawaban: how the answers to each question spread
survei_kerja: the file of a session and what was said about it
survei_kode: what each column is
survei_partisipasi: who has answered, and how many are still needed
survei_rencana: how many answers a survey needs
survei_sumber: the source of what is drawn from a file
"""
