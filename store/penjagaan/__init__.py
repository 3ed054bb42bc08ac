"""A store in; how it is, its copies, and the way back out.

cadangan: copies that are whole while others publish, looked through, kept by age
keadaan: how the store is as a whole
laporan: the store in sentences for whoever tends it
periksa_simpanan: the store looked through from end to end
pindah: the store moved to a lake or back
pulih: a backup put in place, or a loss accepted
salin_danau: rows of a lake as a database file and back, compared row by row
"""
