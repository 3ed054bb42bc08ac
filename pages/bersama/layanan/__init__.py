"""Requests that no page answers in; compressed scripts, map shapes and all data by URL, and views made beforehand out.

kata_antarmuka: Streamlit's English words in its scripts put into Indonesian
kunci_lokal: the key of whoever sits at this computer
padat: scripts compressed, and asked for with the page
pengunggah: which sessions may send files
penjaga: requests of other pages refused, and headers on every answer
rute_paket: all data in one archive by URL
rute_peta: map shapes by URL
rute_tahap: word from a browser that what is in sight stands
siaga: what most visitors open first, made beforehand
"""
