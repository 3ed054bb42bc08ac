"""Rows held as they would be stored in; findings, questions and changes of the figures in force out.

banding_angka: held rows beside those in force
periksa: checks of every dataset
periksa_komitmen: checks of promises
satuan: scales that may be meant otherwise
tertukar: indicators easily mistaken for each other
unduhan: rows of a download that come back
"""
