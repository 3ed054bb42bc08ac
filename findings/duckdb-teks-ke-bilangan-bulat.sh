#!/usr/bin/env bash
# DuckDB 1.5.5 casting text to a whole number.
#
# TRY_CAST is used to find out which texts are whole numbers, NULL being the answer for the others. Many that are not
# come through: fractions are rounded, half away from zero, so that 71.5 counts 72 respondents; a number written with
# dots between its thousands, 1.234, becomes 1; a power of ten, underscores between digits and hexadecimal digits are
# accepted as well. A comma is not, so of two columns that mean the same the one with dots is read wrongly and the one
# with commas is refused.
#
# Expected at first: only digits with a sign are a whole number.
# Output seen:
#   '71.5' 72
#   '1.234' 1
#   '2e3' 2000
#   '1_000' 1000
#   '0x1F' 31
#   '1,234' None
#   '71,5' None
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install duckdb==1.5.5
"$kerja/venv/bin/python" - <<'PY'
import duckdb

expected = {"71.5": 72, "1.234": 1, "2e3": 2000, "1_000": 1000, "0x1F": 31, "1,234": None, "71,5": None}
seen = {text: duckdb.execute("select try_cast($t as integer)", {"t": text}).fetchall()[0][0] for text in expected}
for text, number in seen.items():
    print(repr(text), number)
assert seen == expected, "the behaviour has changed"
PY
