#!/usr/bin/env bash
# XlsxWriter 3.3.1 and openpyxl 3.1.5 writing a formula, python-calamine 0.9.1 and openpyxl reading its value.
#
# Neither writer calculates, and no office program has opened the file yet. XlsxWriter writes 0 as the value of every
# formula it is not told the result of, also of one that gives a text; readers of values hand that 0 on as if it had
# been calculated, and nothing tells it from a true 0. openpyxl writes no value: openpyxl reads None there, and
# calamine leaves a last row that holds nothing but such cells out of the sheet altogether. So the same workbook
# arrives as "the score is 0", "there is no score" or "there is no such row", by who wrote it and who reads it.
#
# Expected at first: a formula nobody has calculated has no value.
# Output seen:
#   written by XlsxWriter: calamine [['Tapin', 70.5], ['', 0.0], ['', 0.0]] openpyxl [['Tapin', 70.5], [None, 0], [None, 0]]
#   written by openpyxl  : calamine [['Tapin', 70.5]] openpyxl [['Tapin', 70.5], [None, None], [None, None]]
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install xlsxwriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1
"$kerja/venv/bin/python" - <<'PY'
import io

import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

MEAN, GRADE = "=AVERAGE(B1,80)", '=IF(B1>70,"Baik","Kurang")'

def by_xlsxwriter() -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ["Tapin", 70.5])
        sheet.write_formula("B2", MEAN)
        sheet.write_formula("B3", GRADE)
    return file.getvalue()

def by_openpyxl() -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["Tapin", 70.5])
    book.active["B2"], book.active["B3"] = MEAN, GRADE
    book.save(file)
    return file.getvalue()

def read(content: bytes) -> tuple[list, list]:
    sheet = openpyxl.load_workbook(io.BytesIO(content), data_only=True).active
    return (CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python(),
            [[cell.value for cell in row] for row in sheet])

zero, absent = read(by_xlsxwriter()), read(by_openpyxl())
print("written by XlsxWriter: calamine", zero[0], "openpyxl", zero[1])
print("written by openpyxl  : calamine", absent[0], "openpyxl", absent[1])
assert zero == ([["Tapin", 70.5], ["", 0.0], ["", 0.0]], [["Tapin", 70.5], [None, 0], [None, 0]]), "it has changed"
assert absent == ([["Tapin", 70.5]], [["Tapin", 70.5], [None, None], [None, None]]), "it has changed"
PY
