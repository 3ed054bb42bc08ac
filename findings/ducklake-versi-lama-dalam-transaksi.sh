#!/usr/bin/env bash
# DuckLake as extension of DuckDB 1.5.5.
#
# A version of a DuckLake is a closed state: asked for with AT (VERSION => n) it answers the same for ever. Inside an
# open transaction it does not: what the transaction has inserted or deleted so far is counted into the older version too,
# and is gone from there after the rollback.
#
# Expected at first: an older version is read without the changes that are still to be committed.
# Output seen:
#   version 2, outside           : 1000
#   version 2, after an insert   : 1500
#   version 2, after a delete    : 500
#   version 2, after the rollback: 1000
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install duckdb==1.5.5 duckdb-extensions==1.5.5 duckdb-extension-ducklake==1.5.5
cd "$kerja"
# The extension is unpacked into the home folder.
export HOME="$kerja"
venv/bin/python - <<'PY'
import duckdb
from duckdb_extensions import import_extension

import_extension("ducklake")
con = duckdb.connect()
con.execute("load ducklake; attach 'ducklake:catalogue.ducklake' as lake (data_path 'files/')")
con.execute("create table lake.rows (i integer)")
con.execute("insert into lake.rows from range(1000)")
con.execute("create table lake.other (i integer)")

def second() -> int:
    return con.execute("select count(*) from lake.rows at (version => 2)").fetchall()[0][0]

seen = [second()]
print("version 2, outside           :", seen[-1])
con.execute("begin")
con.execute("insert into lake.rows from range(1000, 1500)")
seen.append(second())
print("version 2, after an insert   :", seen[-1])
con.execute("delete from lake.rows where i < 1000")
seen.append(second())
print("version 2, after a delete    :", seen[-1])
con.execute("rollback")
seen.append(second())
print("version 2, after the rollback:", seen[-1])
assert seen == [1000, 1500, 500, 1000], "the behaviour has changed"
PY
