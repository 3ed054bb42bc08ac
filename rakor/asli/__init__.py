"""A drawn figure in; parts an office program draws itself out: series, table cells, shapes.

daftar: which reader takes which chart
peta: maps
"""
