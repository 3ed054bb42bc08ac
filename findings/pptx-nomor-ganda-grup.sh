#!/usr/bin/env bash
# python-pptx 1.0.2: the fast way of numbering shapes (turbo_add_enabled) and groups.
#
# A slide made of many shapes is quicker when the next number is counted on instead of looked for in the whole slide. The
# library warns of double numbers only where several objects stand for the same slide. With one object and one group,
# every number after the group is double too: a group takes the next free number of the slide without moving the count,
# and the shape added after it gets the same one. PowerPoint wants each number once in a slide.
#
# Expected at first: one object for the slide, so every shape has a number of its own.
# Output seen:
#   counted     : [2, 3, 3, 4] double: [3]
#   counted anew: [2, 3, 4, 5] double: []
# "Counted anew": the fast way switched on once more after each group, which looks the last number up.
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install python-pptx==1.0.2
"$kerja/venv/bin/python" - <<'PY'
from collections import Counter

from pptx import Presentation
from pptx.util import Inches


def numbers(anew):
    deck = Presentation()
    shapes = deck.slides.add_slide(deck.slide_layouts[6]).shapes
    shapes.turbo_add_enabled = True
    box = Inches(0), Inches(0), Inches(1), Inches(1)
    shapes.add_textbox(*box)
    shapes.add_group_shape()
    if anew:
        shapes.turbo_add_enabled = True
    shapes.add_textbox(*box)
    shapes.add_textbox(*box)
    return [shape.shape_id for shape in shapes]


for name, anew, seen in (("counted     ", False, [2, 3, 3, 4]), ("counted anew", True, [2, 3, 4, 5])):
    given = numbers(anew)
    print(f"{name}:", given, "double:", [n for n, times in Counter(given).items() if times > 1])
    assert given == seen, "it has changed"
PY
