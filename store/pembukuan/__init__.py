"""Batches, paparan, waves and answers of analysts in; rows of the ledgers and what they hold out.

buku: the ledger
buku_gelombang: waves of surveys, each upload of clean answers
buku_paparan: the revisions of paparan
catatan_gelombang: events of the ledger of waves, and which uploads count
ingatan: answers of analysts, remembered
isi: what the batches of a version hold
isi_batch: the rows of one batch
kop_rakor: the letterhead of a province, remembered
simpanan: publish, withdraw, restore
tindakan: what is written to the ledger
tindakan_gelombang: what is written to the ledger of waves
versi: the version of the data
"""
