#!/usr/bin/env bash
# python-pptx 1.0.2 with the workbook XlsxWriter 3.3.1 writes into a chart.
#
# A chart of a deck holds its figures twice: as a list that is drawn, and in a workbook that opens when somebody edits
# the data. Figures handed over as text, as they come from a file, are drawn as numbers, while the workbook gets them
# as text, which is no figure to draw. A name that begins with an equals sign is shown as it is and becomes a formula in
# the workbook.
#
# Expected at first: both hold the same, or text is refused as a figure.
# Output seen:
#   drawn   : [70.5, 68.0] ['Tapin', '=rata'] SPI
#   workbook: [[None, 'SPI'], ['Tapin', '70.5'], ['=rata', '68']] types of the names: s f
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install python-pptx==1.0.2 xlsxwriter==3.3.1 openpyxl==3.1.5
"$kerja/venv/bin/python" - <<'PY'
import io

import openpyxl
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

deck, data = Presentation(), CategoryChartData()
data.categories = ["Tapin", "=rata"]
data.add_series("SPI", ("70.5", "68"))
slide = deck.slides.add_slide(deck.slide_layouts[5])
chart = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Inches(0), Inches(0), Inches(6), Inches(4), data).chart
plot = chart.plots[0]
drawn = list(plot.series[0].values), [c.label for c in plot.categories], plot.series[0].name
print("drawn   :", *drawn)
sheet = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
cells, types = [[cell.value for cell in row] for row in sheet], [sheet["A2"].data_type, sheet["A3"].data_type]
print("workbook:", cells, "types of the names:", *types)
assert drawn == ([70.5, 68.0], ["Tapin", "=rata"], "SPI"), "it has changed"
assert cells == [[None, "SPI"], ["Tapin", "70.5"], ["=rata", "68"]] and types == ["s", "f"], "it has changed"
PY
