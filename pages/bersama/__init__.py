"""The view of this session in; what several pages show out: filter bar, tiles, charts, tables, links.

arti: what the catalogue says of indicators
dipisah: what stays out of the charts, said openly
gambar/: figures as they are sent
gaya: style sheets sent with a page
grafik: a chart with its table, downloads and sources
hak_halaman: who sits at this session
isi_kartu: what headline tiles and cards say
kartu: headline tiles and cards
konteks_halaman: the view, read from the address and written back
kotak_pilih: widgets bound to the view
layanan/: what is served beside the pages
lipatan_layar: the fold of a page, below which nothing is sent before what is above is drawn
naskah: static tables and the printed sheet
panel_bagian: panels that appear only with something to show
panel_lipat: panels that send nothing until they are opened
paparan_kerja: the paparan open in this session
pendengar: between a page and what it asks while it is drawn
perekam: what a page does while it is drawn
pilih_indikator: the picker of an indicator
pilih_lingkup: the picker of the regions compared
rekaman: a page kept as it was drawn, sent again to whoever comes to the same
saringan: the filter bar
tabel_angka: tables and their downloads
tahun_lain: the way to years that have figures, and how many regions have them
tambah_paparan: a chart put into the paparan
tanda_versi: figures of other sources beside the one in use
tautan: links that keep the view
tempat_lain: regions and years with figures that the view has not
titipan: a file that one page hands to Unggah data
ulangan: which pages are sent again, and when
"""
