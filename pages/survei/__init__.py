"""A file of one row a respondent in; its scores with intervals on screen, and on their way to Unggah data.

survei: the page
survei_hasil: scores, downloads, and the way to publish them
survei_kerja: the file of a session and what was said about it
survei_kode: what each column is
survei_rencana: how many answers a survey needs
"""
