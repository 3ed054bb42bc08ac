"""The small line of a tile as a picture of its own: no chart library is asked for it."""

from collections.abc import Sequence
from typing import Literal
from xml.etree import ElementTree as ET

LEBAR, TINGGI, TEPI = 200, 40, 2
# Seen on light and dark ground alike: better, worse, neither; in the usual and in the safe colours.
WARNA = {"biasa": ("#1B9D82", "#C8374F", "#7F8991"), "aman": ("#2B86C9", "#C8701E", "#7F8991")}
Arah = Literal["normal", "inverse", "off"]


def small_line(nilai: Sequence[float], arah: Arah, palet: str) -> str:
    """An SVG of values in order, in the colour of their last change; `arah` says whether rising is good."""
    puncak, dasar = max(nilai), min(nilai)
    lebar, tinggi = (LEBAR - 2 * TEPI) / (len(nilai) - 1), TINGGI - 2 * TEPI
    titik = [
        f"{TEPI + i * lebar:.1f},{TEPI + tinggi * ((puncak - v) / (puncak - dasar) if puncak > dasar else 0.5):.1f}"
        for i, v in enumerate(nilai)
    ]
    svg = ET.Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {LEBAR} {TINGGI}", preserveAspectRatio="none")
    ET.SubElement(svg, "polyline", {
        "points": " ".join(titik), "fill": "none", "stroke": _colour(nilai[-1] - nilai[-2], arah, palet), "stroke-width": "2",
        "vector-effect": "non-scaling-stroke", "stroke-linejoin": "round",
    })
    return ET.tostring(svg, encoding="unicode")


def _colour(beda: float, arah: Arah, palet: str) -> str:
    baik, buruk, biasa = WARNA[palet]
    if arah == "off" or beda == 0:
        return biasa
    return baik if (beda > 0) == (arah == "normal") else buruk
