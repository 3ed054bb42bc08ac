#!/usr/bin/env bash
# pyreadstat 1.3.7 writing answers of a questionnaire with their labels to SPSS (.sav) and Stata (.dta).
#
# A label of an answer may take 120 bytes in SPSS, the label of a question 256. What is longer is cut there without a
# word, and answers whose labels differ only behind that place come back as one and the same when values are shown by
# their labels: two answers were given, one is counted. The numbers behind them still differ. Written as .dta by the
# same library, a question with such a label raises an error. The limit is in bytes: one accented letter takes two.
#
# Expected at first: a label that does not fit is refused, as in the other format of the same library.
# Output seen:
#   answer written, read     : 154 120
#   question written, read   : 300 256
#   different answers, labels: 2 1
#   70 letters with accents  : 60
#   question in Stata        : ReadstatError
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install pyreadstat==1.3.7 pandas==3.1.1
cd "$kerja"
venv/bin/python - <<'PY'
import pandas as pd
import pyreadstat

start = "In the last twelve months I have seen somebody of my unit take money or a present from a person it serves or will serve, "
labels = {1: start + "and I have told somebody about it", 2: start + "but I have not told anybody"}
answers = pd.DataFrame({"q": [1.0, 2.0, 2.0]})
question = {"q": "x" * 300}
pyreadstat.write_sav(answers, "survey.sav", variable_value_labels={"q": labels}, column_labels=question)
plain, meta = pyreadstat.read_sav("survey.sav")
named, _ = pyreadstat.read_sav("survey.sav", apply_value_formats=True)
read = len(meta.variable_value_labels["q"][1]), len(meta.column_names_to_labels["q"])
print("answer written, read     :", len(labels[1]), read[0])
print("question written, read   :", len(question["q"]), read[1])
counts = plain["q"].nunique(), named["q"].nunique()
print("different answers, labels:", *counts)
pyreadstat.write_sav(answers, "accents.sav", variable_value_labels={"q": {1: "é" * 70}})
letters = len(pyreadstat.read_sav("accents.sav")[1].variable_value_labels["q"][1])
print("70 letters with accents  :", letters)
try:
    pyreadstat.write_dta(answers, "survey.dta", column_labels=question)
    stata = "no error"
except pyreadstat.ReadstatError as error:
    stata = type(error).__name__
print("question in Stata        :", stata)
assert (read, counts, letters, stata) == ((120, 256), (2, 1), 60, "ReadstatError"), "the behaviour has changed"
PY
