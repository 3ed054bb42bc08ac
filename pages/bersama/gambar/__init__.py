"""A described chart in; what goes to the browser out, written once and in few bytes.

gambar_siap: figures that are JSON already, handed on as they are
garis_kecil: the small line of a tile
jadi: a chart made ready for a page
ringkas: figures in the fewest bytes that say the same, for sending
ringkas_petunjuk: hovers whose common words are said once
"""
