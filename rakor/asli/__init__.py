"""A drawn figure in; parts an office program draws itself out: series, table cells, shapes.

bagian: parts of a whole as bars
batang: ranked, grouped and stacked bars
bentuk: what a native chart is made of
daftar: which reader takes which chart
garis: courses over years
label: where names of points stand
panel: small multiples
peta: maps
potong: long charts over several slides
sebar: points of two indicators, or of two years
skala: axes that begin on a label
spine: the spine
tabel: matrix, rug and plain tables
tahap: stages
teks: texts, colours and numbers of a figure
"""
