"""The files of data/ in; text tables, checks of one export, subjects and map shapes out.

baca: one file as a text table
batas: official boundaries, read and repaired
berkas_ekspor: the folder of exports, and its fingerprint
kata_akses: words about roles and access
kelompok: the subjects, and a dataset for each
lapis_peta: the map shapes
periksa_ekspor: checks of one export
urutan: which of several sources counts
"""
