"""A table with its mapping in, rows as they will be stored out: each with its source line, or a finding.

isi_kolom: columns that are neither measures nor regions
kumpulan_temuan: findings over many rows, all counted, the first kept
penampung: rows held in bounded memory
survei: the first walk over all rows
ubah: one table row as rows to be stored
ubah_blok: many table rows at once
zona_baris: the clock of a row's region
"""
