#!/usr/bin/env bash
# DuckDB 1.5.5 handing rows to pandas 3.1.1.
#
# A VARCHAR column becomes a column of one type or another by its content, not by its declared type: with at least one
# text it arrives as pandas' text type `str`, with NULLs alone as `object`. The two do not add up. With a letter in
# one row, letter || name written in pandas gives the joined text, and NaN where the letter is missing. With no letter
# in any row the same line raises TypeError instead of giving NaN everywhere, although adding a plain constant to
# that column still works. Code that joins two text columns therefore runs for years and stops on the first selection
# in which one of them happens to be empty throughout.
#
# Expected at first: a column declared VARCHAR has one type in pandas, and joining NULLs gives NULLs.
# Output seen:
#   with one letter : str ['B = Baik', nan]
#   without letters : object constant added: [nan, nan]
#   joined          : TypeError: operation 'radd' not supported for dtype 'str' with dtype 'object'
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install duckdb==1.5.5 pandas==3.1.1 pyarrow==26.0.1
"$kerja/venv/bin/python" - <<'PY'
import duckdb

def rows(letter: str):
    return duckdb.sql(f"select * from (values ({letter}, 'Baik'), (cast(null as varchar), 'Cukup')) as t (huruf, nama)").df()

some, none = rows("'B'"), rows("cast(null as varchar)")
print("with one letter :", some["huruf"].dtype, (some["huruf"] + " = " + some["nama"]).tolist())
print("without letters :", none["huruf"].dtype, "constant added:", (none["huruf"] + " = ").tolist())
try:
    (none["huruf"] + " = ") + none["nama"]
except TypeError as error:
    print("joined          : TypeError:", error)
else:
    raise SystemExit("joined without an error: the behaviour has changed")
assert str(some["huruf"].dtype) == "str" and str(none["huruf"].dtype) == "object", "the types have changed"
PY
