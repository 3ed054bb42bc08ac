#!/usr/bin/env bash
# DuckLake as extension of DuckDB 1.5.5.
#
# A few inserted rows are first kept inside the catalogue; ducklake_flush_inlined_data moves them into Parquet files,
# which is meant to change where they lie and nothing else. A column of type HUGEINT is written to Parquet as DOUBLE,
# so a whole number beyond 2^53 is another number after the move, in the newest version and in the version that had
# already been read with the right one. The column still says HUGEINT. Nobody has to choose that type: sum() of BIGINT
# has it, so a table made of totals carries it.
#
# Expected at first: moving rows from the catalogue to files keeps every value.
# Output seen:
#   type of the column    : HUGEINT
#   before the move       : 9007199254740993
#   after the move        : 9007199254740992
#   same version as before: 9007199254740992
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

def one(question: str):
    return con.execute(question).fetchall()[0][0]

con.execute("create table lake.totals as select sum(x) as total from (values (9007199254740993::bigint)) as t (x)")
print("type of the column    :", one("select typeof(total) from lake.totals"))
before = one("from lake.totals")
print("before the move       :", before)
con.execute("call ducklake_flush_inlined_data('lake')")
after, earlier = one("from lake.totals"), one("from lake.totals at (version => 1)")
print("after the move        :", after)
print("same version as before:", earlier)
assert before == 9007199254740993 and after == earlier == 9007199254740992, "the behaviour has changed"
PY
