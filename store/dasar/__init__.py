"""Bytes, files, SQL and folders in; small things out on which every other room of the store stands.

batch: what is published, and its fingerprint
cache: what was made of a version, kept for all sessions
cakram: files that stay after a power cut
galat: what can go wrong, in words
giliran: one lock a version being built
kode: codes that every room reads alike: provinces, periods
kueri: the one loader of SQL
kunci_berkas: a file held for a small piece of work
mesin: an engine in which database files are opened
sel_aman: cells no spreadsheet takes for a formula
tempat: where the store lies
"""
