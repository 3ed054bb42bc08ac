"""The view and a form in, page Tindak lanjut out: what was promised, what is late, what has moved.

isi_tindak_lanjut: what is said of the promises
komitmen_bawa: promises as files
komitmen_isian: the form of one promise
komitmen_kartu: one promise on a card
komitmen_kerja: writing, and what became of it
komitmen_status: the status of one promise
tindak_lanjut: the page
"""
