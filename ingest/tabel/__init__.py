"""A grid of text cells in, its tables out: headers, data rows, and all around them kept apart.

calon: a table while it is being walked over
catatan_kaki: rows at the foot that are no data
isi_tabel: the data rows cut out of the grid
judul: headers told from data
tabel_grid: the tables of a grid
telusur: the walk over the rows
"""
