"""The view of this session in; what several pages show out: filter bar, tiles, charts, tables, links.

arti: what the catalogue says of indicators
dipisah: what stays out of the charts, said openly
garis_kecil: the small line of a tile
gaya: style sheets sent with a page
gambar_siap: figures that are JSON already, handed on as they are
grafik: a chart with its table, downloads and sources
hak_halaman: who sits at this session
isi_kartu: what headline tiles and cards say
jadi: a chart made ready for a page
kartu: headline tiles and cards
konteks_halaman: the view, read from the address and written back
kotak_pilih: widgets bound to the view
naskah: static tables and the printed sheet
panel_bagian: panels that appear only with something to show
panel_lipat: panels that send nothing until they are opened
padat: scripts compressed, and asked for with the page
paparan_kerja: the paparan open in this session
pilih_indikator: the picker of an indicator
ringkas: figures in the fewest bytes that say the same, for sending
ringkas_petunjuk: hovers whose common words are said once
rute_peta: map shapes by URL
saringan: the filter bar
siaga: what most visitors open first, made beforehand
tabel_angka: tables and their downloads
tahun_lain: the way to years that have figures
tambah_paparan: a chart put into the paparan
tanda_versi: figures of other sources beside the one in use
tautan: links that keep the view
tempat_lain: regions and years with figures that the view has not
"""
