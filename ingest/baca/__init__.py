"""The bytes of a file in, its text cells with marks of what it hides out; or a refusal in words.

awal_statistik: SPSS and Stata files by their first bytes
blok: many rows at once, by column
bungkus: rows put into quotes whole
grid: a file as text cells, the same whatever the format
keamanan: limits and defences against files made to hurt
lembar: XLSX, XLS and ODS
ods: what an ODS says beside its values
ole: the container old Office files come in
pantau: how far reading has come
parquet: Parquet
pemisah: which character parts the cells of a text file
periode_spss: months, quarters and weeks of SPSS
potong_teks: bytes of a text cut into records and blocks
proses_baca: workbooks read in a process of their own
sandi: which characters the bytes of a text file stand for
sniff: what a file is, and the reader for it
statistik: SPSS and Stata files
tanda_sel: marks of cells, per row
teks: delimited text
teks_kaya: marks raised behind a number
teks_kaya_xls: the same in the texts of an XLS
xls: what an XLS says beside its values
xlsx: what an XLSX says beside its values
"""
