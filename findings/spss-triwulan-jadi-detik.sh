#!/usr/bin/env bash
# SPSS dates in a .sav file by their display format, read by pyreadstat 1.3.7.
#
# SPSS keeps every date as seconds since October 1582 and shows it by the format of the variable. A day (DATE, EDATE) and a moment
# (DATETIME) come back as dates. A month (MOYR), a quarter (QYR) or a week (WKYR) of the very same seconds, which survey files use
# for the wave somebody was asked in, comes back as the bare number of seconds, although the metadata names the format.
#
# Expected at first: whatever SPSS shows as a date is read as one, or all of it as numbers.
# Output seen:
#   DATE10     2014-10-01
#   EDATE10    2014-10-01
#   DATETIME20 2014-10-01 00:00:00
#   MOYR8      13631500800.0
#   QYR8       13631500800.0
#   WKYR10     13631500800.0
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install pyreadstat==1.3.7 pandas==3.1.1
cd "$kerja"
"$kerja/venv/bin/python" -W ignore - <<'PY'
import pandas as pd
import pyreadstat

FIRST_OF_OCTOBER_2014 = 13631500800.0
seen = {}
for form in ("DATE10", "EDATE10", "DATETIME20", "MOYR8", "QYR8", "WKYR10"):
    pyreadstat.write_sav(pd.DataFrame({"when": [FIRST_OF_OCTOBER_2014]}), "t.sav", variable_format={"when": form})
    data, meta = pyreadstat.read_sav("t.sav")
    assert meta.original_variable_types["when"] == form
    seen[form] = str(data["when"].iloc[0])
    print(f"{form:10}", seen[form])
assert all(seen[f].startswith("2014-10-01") for f in ("DATE10", "EDATE10", "DATETIME20")), "days are read otherwise now"
assert all(seen[f] == "13631500800.0" for f in ("MOYR8", "QYR8", "WKYR10")), "months, quarters and weeks are dates now"
PY
