#!/usr/bin/env bash
# A Stata file whose labelled whole numbers hold a plain missing value and an extended one (.a), read by pyreadstat 1.3.7 and
# by pandas 3.1.1.
#
# With user_missing=True, which one needs to learn why an answer is missing (.a "does not know"), the respondent who answered
# nothing comes back with a number nobody wrote, 0 when this was seen; where 0 has a label, as in yes/no questions, the missing
# answer reads "No". The extended value comes back as its letter. Without user_missing, and in pandas, both are missing. A column
# of floats is right in every case.
#
# Expected at first: asking for the reasons of missing answers changes only those that have one.
# Output seen:
#   reasons asked for : [1, 0, 'a', 0] -> Yes, No, Does not know, No
#   reasons not asked : [1, 0, nan, nan]
#   pandas            : [1.0, 0.0, nan, nan]
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install pyreadstat==1.3.7 pandas==3.1.1
cd "$kerja"
"$kerja/venv/bin/python" -W ignore - <<'PY'
import pandas as pd
import pyreadstat

labels = {0: "No", 1: "Yes", "a": "Does not know"}
frame = pd.DataFrame({"paid": pd.Series([1, 0, "a", None], dtype=object)})
pyreadstat.write_dta(frame, "t.dta", variable_value_labels={"paid": labels}, missing_user_values={"paid": ["a"]})

asked = pyreadstat.read_dta("t.dta", user_missing=True)[0]["paid"].tolist()
plain = pyreadstat.read_dta("t.dta")[0]["paid"].tolist()
other = pd.read_stata("t.dta", convert_categoricals=False)["paid"].tolist()
print("reasons asked for :", asked, "->", ", ".join(labels.get(v, "?") for v in asked))
print("reasons not asked :", plain)
print("pandas            :", other)
assert asked[:3] == [1, 0, "a"] and pd.notna(asked[3]), "the plain missing value is missing now"
assert plain[:2] == other[:2] == [1, 0] and all(map(pd.isna, [*plain[2:], *other[2:]])), "the behaviour has changed"
PY
