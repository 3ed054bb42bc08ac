"""A table and the catalogue in, a mapping out: what each column means; what stays unclear is a question.

himpunan: the datasets a file can belong to
jabatan: whether a text names an office or a person
judul_pribadi: columns of personal data by their header
kamus: the dictionary of headers
koma_desimal: figures that a comma file may have cut in two
konteks_kolom: what titles, sheet and file name say of the table
lengkap: year, period, region and indicator that no column says
orang: people told from bodies and posts
pemetaan: a mapping as a value, and as JSON
pemetaan_kolom: the proposal for each column, from its header and first cells
pilih: which table, which dataset, which mapping
pribadi: personal data, found before anything is stored
rujukan: everything a file is understood against, at one version of the data
satu_peran: one column for each role that a table can have once
tebak: a column by what stands in it
tercapai: what was reached of a target, and how much of it
ukuran: columns of measures put together
usulan: the mapping while it grows
"""
