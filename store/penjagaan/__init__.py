"""A store in; how it is, its copies, and the way back out.

cadangan: copies that are whole while others publish, looked through, kept by age
keadaan: how the store is as a whole
laporan: the store in sentences for whoever tends it
periksa_simpanan: the store looked through from end to end
pindah: a database file into a lake and a lake into a database file, compared row by row
pulih: a backup put in place, or a loss accepted
"""
