"""A drawn figure in; parts an office program draws itself out: series, table cells, shapes.

daftar: which reader takes which chart
garis: courses over years
panel: small multiples
peta: maps
sebar: points of two indicators, or of two years
tahap: stages
"""
