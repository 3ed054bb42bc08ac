"""The name of a question with its parameters in, a table at one version of the data out; one .sql file a question.

__main__: the command line: everything in one archive
beda_versi: what differs between two versions
bingkai: an answer as a DataFrame
cari: search in a table in words
jalankan: runs a question by name, cached
model: builds the derived tables of a version
paket: everything of a version in one archive
pustaka: the questions of this room
"""

from queries.jalankan import fresh, part, ready, run, text

__all__ = ["fresh", "part", "ready", "run", "text"]
