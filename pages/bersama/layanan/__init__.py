"""Requests that no page answers in; compressed scripts, map shapes and all data by URL, and views made beforehand out.

kata_antarmuka: Streamlit's English words in its scripts put into Indonesian
padat: scripts compressed, and asked for with the page
rute_paket: all data in one archive by URL
rute_peta: map shapes by URL
rute_tahap: word from a browser that what is in sight stands
siaga: what most visitors open first, made beforehand
"""
