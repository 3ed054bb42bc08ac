"""Stages: one arrow a stage from left to right, with the number of units that stand there now."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.templat import figure

# Light to dark along the road; the ink on each reaches 4.5:1.
WARNA = ("#D5E8EA", "#A9D0D4", "#2B7D88", "#14606C", "#063D48")
TINTA = ("#10242B", "#10242B", "#FFFFFF", "#FFFFFF", "#FFFFFF")
GARIS = "rgba(138,148,158,0.55)"
UJUNG = 0.13
LEBAR_JUDUL = 40


def perlu_tahap(data: pd.DataFrame) -> bool:
    """Stages are drawn when at least one unit stands on one of them."""
    return bool(data["jumlah"].sum() > 0)


def steps(data: pd.DataFrame, *, judul: str, anak_judul: str = "", sorot: str = "") -> go.Figure:
    """Arrows in the order of `tahap`; a click gives `status`.

    `data`: tahap, status, nama, jumlah, one row a stage, at most as many as WARNA. `sorot`: status to stand out.
    """
    fig = figure(judul, anak_judul, lebar_judul=LEBAR_JUDUL)
    for i, r in data.reset_index(drop=True).iterrows():
        fig.add_shape(
            type="path", path=_arrow(i), fillcolor=WARNA[i], layer="below",
            line={"width": 3 if r["status"] == sorot else 1, "color": WARNA[-1] if r["status"] == sorot else GARIS},
        )
    letak = [i + 0.5 + UJUNG / 2 for i in range(len(data))]
    _words(fig, letak, [0.5] * len(data), list(data["jumlah"].astype(str)), data, {"size": 24, "color": list(TINTA)})
    _words(fig, letak, [-0.2] * len(data), list(data["nama"]), data, {"size": 10})
    fig.update_xaxes(visible=False, range=[0, len(data) + UJUNG])
    fig.update_yaxes(visible=False, range=[-0.4, 1.03])
    return fig.update_layout(
        margin={"l": 4, "r": 4, "b": 8}, height=fig.layout.margin.t + 170, hovermode="closest", hoverdistance=60,
    )


def _arrow(i: int) -> str:
    kiri, kanan = i + 0.02, i + 0.98
    return f"M {kiri},0 L {kanan},0 L {kanan + UJUNG},0.5 L {kanan},1 L {kiri},1 L {kiri + UJUNG},0.5 Z"


def _words(
    fig: go.Figure, x: list[float], y: list[float], teks: list[str], data: pd.DataFrame, huruf: dict[str, object]
) -> None:
    fig.add_scatter(
        x=x, y=y, mode="text", text=teks, textfont=huruf, customdata=data[["status"]].to_numpy(),
        hovertext=[f"<b>{r['nama']}</b><br>{int(r['jumlah'])} unit" for _, r in data.iterrows()], hoverinfo="text",
        cliponaxis=False,
    )
