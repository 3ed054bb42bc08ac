"""Logins, roles and refusals in; the log of access and what is known of logins out.

catatan_akses: who signed in, was refused, published; a chain of lines
peran_dikenal: the settings of roles as they were seen last
salinan_akses: the log of access beside a copy of the store
sesi_akses: logins that were seen, and which have ended
"""
