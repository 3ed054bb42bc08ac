"""A file in; findings, questions and, when a person says so, a published batch out. No Streamlit here.

__main__: the command line: check, publish, rollback, restore, history, template
arti/: what each column means
baca/: bytes to text cells
baris/: table rows to rows as they will be stored
daerah/: typed regions to Kemendagri codes
hasil: what a check found, also as JSON
jalan: the whole road up to the comparison; writes nothing
jawaban/: a file of one row a respondent to scores
kueri: the statements of ingest/sql/
periksa/: checks of held rows, and their comparison with the figures in force
sel/: one cell, or one column of cells, taken apart
tabel/: where the tables of a grid are
temuan: what is wrong or must be answered, as a sentence
terbit/: the door for writing, and what is handed out
"""
