"""A checked file and a person who may write in, a batch in force out; and files to hand out.

buku_kerja: a workbook of one sheet of text
catat: one promise written on a page, published as a file of one row
cetak: what the command line prints
catatan_peran: the settings of roles, told to who looks after the dashboard
hak: who may write
izin: for which regions and datasets
jangkauan: what is about to be written, beside what somebody may write
kehadiran: people signed in as they come and go
peran: the settings of roles
pintu: every write, in the name of somebody who may
salinan: copies with findings, or without personal data
templat: templates to fill in, and filled examples
terbit: publishing a checked file
terpisah: large files checked and published in a process of their own
wewenang: who somebody is by now
"""
