"""Stages: one arrow a stage from left to right, with the number of units that stand there now."""

import pandas as pd

from charts import templat
from charts.gambar import LEBAR_JUDUL, Gambar, figure, shape
from charts.uraian import Deret, Kepala, Tahap

# Light to dark along the road; the ink on each reaches 4.5:1.
WARNA = ("#D5E8EA", "#A9D0D4", "#2B7D88", "#14606C", "#063D48")
TINTA = (*(templat.TINTA,) * 2, *("#FFFFFF",) * 3)
GARIS = "rgba(138,148,158,0.55)"
UJUNG = 0.13


def perlu_tahap(data: pd.DataFrame) -> bool:
    """Stages are drawn when at least one unit stands on one of them."""
    return bool(data["jumlah"].sum() > 0)


def steps(data: pd.DataFrame, *, judul: str, anak_judul: str = "", sorot: str = "") -> Tahap:
    """The number of units at each stage, in the order of `tahap`; a click gives `status`.

    `data`: tahap, status, nama, jumlah, one row a stage, at most as many as WARNA. `sorot`: status to stand out.
    """
    nama, status, jumlah = (tuple(data[k]) for k in ("nama", "status", "jumlah"))
    unit = Deret(
        "Unit", tuple(map(float, jumlah)), WARNA[-1], warna_titik=WARNA[:len(nama)], teks=tuple(str(int(j)) for j in jumlah),
        tinta=TINTA[:len(nama)], petunjuk=tuple(f"<b>{n}</b><br>{int(j)} unit" for n, j in zip(nama, jumlah)),
    )
    return Tahap(
        nama, (unit,), (0.0, float(max(jumlah))), desimal=0, kepala=Kepala(judul, anak_judul, LEBAR_JUDUL), kode=status,
        sorot=frozenset(i for i, s in enumerate(status) if s == sorot),
    )


def draw_steps(isi: Tahap) -> Gambar:
    """The picture: arrows one behind the other, the number inside, the name below."""
    gambar, (unit,), n = figure(isi.kepala), isi.deret, len(isi.kategori)
    for i, warna in enumerate(unit.warna_titik):
        sorot = i in isi.sorot
        shape(gambar, type="path", path=_arrow(i), fillcolor=warna, layer="below",
              line={"width": 3 if sorot else 1, "color": unit.warna if sorot else GARIS})
    gambar["data"] = [
        {"type": "scatter", "x": [i + 0.5 + UJUNG / 2 for i in range(n)], "y": [y] * n, "mode": "text", "text": list(teks),
         "textfont": huruf, "customdata": [[k] for k in isi.kode], "hovertext": list(unit.petunjuk), "hoverinfo": "text",
         "cliponaxis": False}
        for y, teks, huruf in ((0.5, unit.teks, {"size": 24, "color": list(unit.tinta)}), (-0.2, isi.kategori, {"size": 10}))
    ]
    tata = gambar["layout"]
    tata["xaxis"] |= {"visible": False, "range": [0, n + UJUNG]}
    tata["yaxis"] |= {"visible": False, "range": [-0.4, 1.03]}
    tata["margin"] |= {"l": 4, "r": 4, "b": 8}
    tata |= {"height": tata["margin"]["t"] + 170, "hovermode": "closest", "hoverdistance": 60}
    return gambar


def _arrow(i: int) -> str:
    kiri, kanan = i + 0.02, i + 0.98
    return f"M {kiri},0 L {kanan},0 L {kanan + UJUNG},0.5 L {kanan},1 L {kiri},1 L {kiri + UJUNG},0.5 Z"
