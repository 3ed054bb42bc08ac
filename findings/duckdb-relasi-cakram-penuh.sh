#!/usr/bin/env bash
# DuckDB 1.5.5, relations of its Python API on a disk that is full.
#
# A table written by `relation.create(name)` whose commit finds no room is not there afterwards, and nothing is raised:
# the call returns as if all were well. The same table by SQL, `con.execute("create table ... as ...")`, raises
# TransactionException with "No space left on device" (here "File too large"), and so does `con.commit()` where the
# relation is created between `con.begin()` and `con.commit()`. Whoever builds a database out of relations therefore
# meets the full disk much later, as a table that does not exist. A limit on the size of files stands in for the disk.
#
# Expected at first: a failed write raises, whichever way it was asked for.
# Output seen:
#   create()              : returned; tables: []
#   begin, create, commit : TransactionException; tables: []
#   execute               : TransactionException; tables: []
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install duckdb==1.5.5 pyarrow==26.0.1
"$kerja/venv/bin/python" - "$kerja" <<'PY'
import resource
import sys

import duckdb
import pyarrow as pa

rows = pa.table({"a": [str(i) * 20 for i in range(5000)]})
# 20 KiB: room for the head of a database, none for the log of these rows.
resource.setrlimit(resource.RLIMIT_FSIZE, (20 << 10, 20 << 10))


def tried(name: str, how) -> str:
    con = duckdb.connect(f"{sys.argv[1]}/{name}.duckdb", config={"checkpoint_threshold": "64MB"})
    try:
        how(con)
        outcome = "returned"
    except duckdb.Error as error:
        outcome = type(error).__name__
    tables = [row[0] for row in con.cursor().execute("show tables").fetchall()]
    return f"{outcome}; tables: {tables}"


def in_transaction(con) -> None:
    con.begin()
    con.from_arrow(rows).create("t")
    con.commit()


seen = {
    "create()": tried("a", lambda con: con.from_arrow(rows).create("t")),
    "begin, create, commit": tried("b", in_transaction),
    "execute": tried("c", lambda con: con.execute("create table t as select * from rows")),
}
for way, outcome in seen.items():
    print(f"{way:21} : {outcome}")
assert seen["create()"] == "returned; tables: []", "a failed create() raises now: the behaviour has changed"
assert all(seen[k] == "TransactionException; tables: []" for k in list(seen)[1:]), "the errors have changed"
PY
