#!/usr/bin/env bash
# DuckLake as extension of DuckDB 1.5.5.
#
# Changing the type of a column is refused unless it is a "widening" one, so that nothing stored can be lost. From
# DECIMAL to DOUBLE is taken for widening although it is not: exact decimals become binary fractions, the sum of ten
# times 0.1 no longer equals 1, whole digits beyond the sixteenth are rounded, and there is no way back, since DOUBLE
# to DECIMAL is refused as narrowing. To VARCHAR, which could hold every digit, it is refused too.
#
# Expected at first: a change that is allowed keeps every value.
# Output seen:
#   as DECIMAL(20,2): 123456789012345678.91 sum of ten 0.1 equals 1: True
#   as DOUBLE       : 1.2345678901234568e+17 sum of ten 0.1 equals 1: False
#   back to DECIMAL : refused
#   to VARCHAR      : refused
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
con.execute("create table lake.budget (amount decimal(20, 2))")
con.execute("insert into lake.budget values (123456789012345678.91)")
con.execute("insert into lake.budget select 0.1 from range(10)")

def state() -> tuple[object, bool]:
    return con.execute("select max(amount), sum(amount) filter (amount < 1) = 1 from lake.budget").fetchall()[0]

def refused(kind: str) -> bool:
    try:
        con.execute(f"alter table lake.budget alter amount type {kind}")
    except duckdb.Error:
        return True
    return False

exact = state()
print("as DECIMAL(20,2):", exact[0], "sum of ten 0.1 equals 1:", exact[1])
assert not refused("double"), "it is refused now: the behaviour has changed"
binary = state()
print("as DOUBLE       :", binary[0], "sum of ten 0.1 equals 1:", binary[1])
back = refused("decimal(20, 2)"), refused("varchar")
print("back to DECIMAL :", "refused" if back[0] else "done")
print("to VARCHAR      :", "refused" if back[1] else "done")
assert (str(exact[0]), *exact[1:], *binary[1:], *back) == ("123456789012345678.91", True, False, True, True)
PY
