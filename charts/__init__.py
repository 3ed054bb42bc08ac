"""Rows of figures in; a description of the chart out, and its figure as a plain dict; no I/O.

bagian: parts of a whole or of an indicator, one bar a part on a track to the end of its scale, with marks
batang: regions in ranked order, bars or dots, with thresholds and a benchmark
deret: one region over the years, among the thresholds of each year
dasar/: what every kind of chart is described and drawn with
dumbbell: two values of each row, joined by a line: two years, or before and after an upload
garis: lines over years that stop at gaps and at changes of method, alone or on a box of the peers
kalimat/: words and sentences computed from figures
kelompok: several measures under each year or group, kinds of a count stacked, stages with the units in each
komitmen: promises as a table and as bars of the way to the target
likert: answers to questions as bars that part at the middle of the scale
matriks: one coloured cell a figure, one row a region
pelukis: which function draws which description
nama_bagan: what a chart is called for those who cannot see it
nama_peta: names and values on the shapes of a map, where they fit
panel: small multiples, one small course a region, all to one scale
peta: maps of shapes and of tiles
pimpinan: tables of what leaders ask
selisih_gelombang: changes between two waves of a survey, dots with their intervals
skor_survei: scores of a survey of one's own, dots with their intervals
sebar: two indicators over regions, cut into quadrants
spine: many indicators of one region on one scale, worst left and best right
tabel: words in rows and columns as a picture; headline figures, and what needs attention
tartan: regions by indicators, coloured by judgement
"""
