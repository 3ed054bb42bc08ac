"""A version in; a database of its exports and batches out, one for all who ask.

bangun_terpisah: a large version built in a process of its own
basis: databases, one a version; a cursor a question
basis_jadi: larger ones kept for the next process
gabung: batches beside the exports
muat: exports to text tables
sepadan: figures of batches at some places alone
"""
