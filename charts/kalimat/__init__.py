"""Figures as queries give them in, Indonesian words and sentences out; none without a figure behind it.

aturan: how figures are chosen, judged and shown
banding: the comparison of regions
beda: disagreements between sources
berkas: names of files that every system takes
kait: two indicators over regions
kata: numbers, years, changes and judgements in words; the only place that writes them
kategori: where a value stands among categories, and how far the next one is
kelembagaan: institutions
nilai: a figure of a row, the last one known, and a rank in words
ombudsman: the Ombudsman's figures
profil: words and tables of the sheet on one region
reformasi: bureaucratic reform
riwayat: the ledger of uploads
spi: the integrity survey
spm: the minimum service standards
statistik: rank correlation, its interval, and the floors below which there is none
sumber: the reference tables
tanggal: dates of sources
terbit: which rows carry something published
tindak_lanjut: promises
umum: sentences on any indicator
unggah: an upload
versi: the figure in use beside the one of another source
"""
