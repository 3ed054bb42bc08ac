"""Figures as queries give them in, Indonesian words and sentences out; none without a figure behind it.

andal: how far a figure can be relied on
aturan: how figures are chosen, judged and shown
banding: the comparison of regions
beda: disagreements between sources, and the figure in use beside another
berkas: names of files that every system takes
gelombang: waves of a survey, and what changed between two
kait: two indicators over regions
kata: numbers, dates, changes and judgements in words; the only place that writes them
kelembagaan: institutions
mutu_survei: answers of a survey that may have been directed or copied
nilai: rows in words: figures, what is published, the last one known, ranks, tables
ombudsman: the Ombudsman's figures
pimpinan: what leaders ask, answered
profil: words and tables of the sheet on one region
reformasi: bureaucratic reform
ringkas: a region in three short sentences
riwayat: the ledger of uploads
skor_survei: which groups of a survey of one's own differ, and whether its questions belong together
spi: the integrity survey
spm: the minimum service standards
statistik: rank correlation, its interval, and the floors below which there is none
sumber: where a figure comes from, and the reference tables
tindak_lanjut: promises
umum: sentences on any indicator
unggah: an upload
"""
