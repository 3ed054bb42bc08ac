"""A view in; one chart of it out: rows, picture, headings, trail of sources. No Streamlit.

andal: the reliability of figures, in the key, the table and beside the slide of a chart
bandingkan: the charts of Bandingkan daerah
beranda: the charts of Beranda, the map among them
bersama: what charts of several pages share
daftar: the registry: every chart by its key, and what makes it of a view
halaman: the pages: key, title, icon, section of the navigation; a row a page
integritas: the charts of Integritas (SPI)
jejak: the sources of a chart, in words and as a line
kelembagaan: the charts of Kelembagaan
keterkaitan: the chart of Keterkaitan
konteks: what every chart knows: view, version, a way to ask
pelayanan: the charts of Pelayanan publik
penerbit: who published each figure, known once a version
pimpinan: what leaders ask, each as a table of its own
profil: the charts of Profil daerah
reformasi: the charts of Reformasi birokrasi
sajian: one chart of one view, ready to draw anywhere; the kinds of charts, each with when there is enough to draw
sel: rows made ready as cells of a matrix, bars of parts and groups of bars
spm: the charts of SPM
survei_sendiri: the charts of a region's own integrity survey, on Integritas (SPI)
tampilan: the view: every choice as one URL
tindak_lanjut: the charts of Tindak lanjut
"""
