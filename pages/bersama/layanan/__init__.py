"""Requests that no page answers in; compressed scripts, map shapes and all data by URL, and views made beforehand out.

antrean: pages worked out one after the other
batas_unggah: how much of files sent is held at once
catatan: the log as JSON, without what tells who somebody is
hitungan: what was answered and refused, and how late the event loop is
kata_antarmuka: Streamlit's English words in its scripts put into Indonesian
kabar_masuk: what came of signing in, and where the visitor was going
kepala_jawaban: headers on every answer, and cookies kept to HTTPS
kunci_lokal: the key of whoever sits at this computer
kirim_serentak: many messages handed to the server at once
padat: scripts compressed, and asked for with the page
pembatas: how much one address, and all together, may ask for
pengunggah: which sessions may send files
penjaga: requests of other pages and what is too much refused
pintu_masuk: around Streamlit's sign-in: the page kept, words for failures, logins ended
rute_keadaan: whether the process lives and has figures, and its counts, for machines
rute_paket: all data in one archive by URL
rute_peta: map shapes by URL
rute_tahap: word from a browser that what is in sight stands
setelan: what whoever runs the server may set
siaga: what most visitors open first, made beforehand
siaga_survei: scores of kept waves of surveys made before anybody asks
tanpa_tunda: what is written leaves at once
tema_tetap: the theme, put together once
"""
