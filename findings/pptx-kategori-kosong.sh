#!/usr/bin/env bash
# python-pptx 1.0.2 making a chart whose first category is a number, such as a year, and one of whose categories is missing.
#
# A missing value leaves a gap: its point is not written. A missing category is written, as the word None, into the list
# of numbers the file promises to hold there; the library reads it back as the label "None", and a program that takes
# the list for what it says finds a number that is none. The type of the whole axis hangs on its first category alone:
# where that is a text, the same missing category becomes an empty label.
#
# Expected at first: a missing category is left out like a missing value.
# Output seen:
#   years     : <c:v>2021</c:v><c:v>None</c:v><c:v>2024</c:v> read back ['2021', 'None', '2024']
#   texts     : <c:v>2021</c:v><c:v></c:v><c:v>2024</c:v>
#   values    : <c:v>70.5</c:v><c:v>68</c:v>
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install python-pptx==1.0.2
"$kerja/venv/bin/python" - <<'PY'
import re

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

def made(categories: list) -> tuple[str, str, list[str]]:
    deck, data = Presentation(), CategoryChartData()
    data.categories = categories
    data.add_series("SPI", (70.5, None, 68))
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    size = Inches(0), Inches(0), Inches(6), Inches(4)
    chart = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *size, data).chart
    xml = chart.part.blob.decode()
    cells = ["".join(re.findall("<c:v>.*?</c:v>|<c:v/>", part)) for part in re.findall("<c:(?:cat|val)>.*?</c:(?:cat|val)>", xml, re.S)]
    return cells[0].replace("<c:v/>", "<c:v></c:v>"), cells[1], [c.label for c in chart.plots[0].categories]

years, texts = made([2021, None, 2024]), made(["2021", None, "2024"])
print("years     :", years[0], "read back", years[2])
print("texts     :", texts[0])
print("values    :", years[1])
assert years == ("<c:v>2021</c:v><c:v>None</c:v><c:v>2024</c:v>", "<c:v>70.5</c:v><c:v>68</c:v>", ["2021", "None", "2024"])
PY
