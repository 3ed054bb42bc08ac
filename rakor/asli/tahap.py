"""Stages as native chevrons with the number of units in each and its name below."""

from __future__ import annotations

import plotly.graph_objects as go

from charts.uraian import Bentuk, Lukisan
from rakor.teks import many, plain, solid
from sajian.sajian import Sajian

LEBAR, TINGGI = 12.3, 5.2
TINGGI_PANAH = 2.3
ATAS = 0.7
TINTA = "#10242B"


def stages(sajian: Sajian, fig: go.Figure) -> Lukisan:
    """`steps`: arrows from left to right."""
    panah = [s for s in fig.layout.shapes if s.type == "path"]
    jumlah, nama = (t for t in fig.data if t.type == "scatter" and t.mode == "text")
    lebar = LEBAR / len(panah)
    tinta = many(jumlah.textfont.color, len(panah))
    bentuk = []
    for i, s in enumerate(panah):
        label = plain(nama.text[i])
        bentuk += [
            Bentuk("panah", i * lebar, ATAS, lebar * 1.04 if i < len(panah) - 1 else lebar, TINGGI_PANAH,
                   f"{label}: {plain(jumlah.text[i])} unit", isi=solid(s.fillcolor), garis=solid(s.line.color),
                   tebal=float(s.line.width or 1), teks=plain(jumlah.text[i]), tinta=solid(tinta[i]), huruf=40, tebal_huruf=True),
            Bentuk("teks", i * lebar, ATAS + TINGGI_PANAH + 0.1, lebar, 0.8, f"Nama {label}", teks=label, tinta=TINTA, huruf=16),
        ]
    return Lukisan(tuple(bentuk), LEBAR, TINGGI)
