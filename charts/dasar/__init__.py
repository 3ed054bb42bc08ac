"""Words and plain values in; what every kind of chart is described and drawn with out.

batas: thresholds as thin named lines, and the part of a scale that a picture shows
gambar: figures as plain dicts: heading, margins, key, source line
goresan: the few traces that figures are made of
lambang: letters that stand for a category, put into words for the key
sebutan: words in a ranking where a figure is absent, clear of its lines
templat: colours, fonts, and the look every picture shares
uraian: the descriptions, one frozen class a kind
uraian_garis: descriptions on axes of numbers
"""
