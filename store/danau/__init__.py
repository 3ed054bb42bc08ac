"""A place with a catalogue in; cursors on a lake out: catalogue in PostgreSQL, rows as Parquet in a folder that machines share.

Nothing here is imported while the store is a database file of its own; tables and SQL are the same.

alamat: the catalogue as a setting names it, without any password
denyut: whether anything was written since, asked about once a second for all sessions
mesin_danau: an engine with the lake attached, one a process
wadah: rows in an object storage, where it is and with which key
"""
