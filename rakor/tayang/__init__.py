"""A paparan with its slides in, a page out that presents it full screen: served, or as one file.

bentuk_peta: the shapes of maps that are drawn
html: the page itself
isi_tayang: what the page shows, as plain values
qr: the address for participants as a QR code
sesi: where each running presentation stands
siap: a paparan made ready once and kept for a while
tempat: where each region stands in a picture
tabel_tayang: slides that are words
"""
