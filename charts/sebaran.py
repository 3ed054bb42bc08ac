"""One region among its peers over the years: a box of the middle half each year, never joined between years."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.garis import KIRI, add_breaks, segments
from charts.kalimat import kata
from charts.legenda import add_key
from charts.letak import LEBAR_JUDUL, title_from_edge
from charts.templat import ABU, ABU_MUDA, TEKS_SAMAR, UTAMA, figure


def perlu_sebaran(data: pd.DataFrame) -> bool:
    """At least one year with enough regions for percentiles."""
    return bool(data["cukup"].any())


def peer_spread(
    data: pd.DataFrame, deret: pd.DataFrame, putus: pd.DataFrame, indikator: pd.Series, *,
    judul: str, anak_judul: str = "", nama: str = "",
) -> go.Figure:
    """Boxes (25th to 75th percentile), median strokes, least and greatest value, and the region's own line.

    `data`: rows of `sebaran_lingkup`; a year with too few regions has no box. `deret`: tahun, nilai, desimal_sumber,
    ruas of the region called `nama` (may be empty). `putus`: tahun, keterangan.
    """
    fig = figure(judul, anak_judul, tinggi=440, lebar_judul=LEBAR_JUDUL)
    cukup = data[data["cukup"]]
    _whiskers(fig, cukup)
    _boxes(fig, cukup, indikator)
    _own(fig, deret, indikator, nama)
    add_breaks(fig, data, putus)
    fig.update_xaxes(
        tickvals=list(data["tahun"]), ticktext=[f"{t}<br>n={n}" for t, n in zip(data["tahun"], data["n"])],
        range=[data["tahun"].min() - 0.6, data["tahun"].max() + 0.6], showgrid=False,
    )
    return add_key(title_from_edge(fig, KIRI), label=42)


def _whiskers(fig: go.Figure, cukup: pd.DataFrame) -> None:
    x: list[float | None] = []
    y: list[float | None] = []
    for _, r in cukup.iterrows():
        x += [r["tahun"], r["tahun"], None]
        y += [float(r["terkecil"]), float(r["terbesar"]), None]
    fig.add_scatter(
        x=x, y=y, mode="lines", line={"width": 1.5, "color": ABU}, name="terkecil sampai terbesar", hoverinfo="skip",
    )


def _boxes(fig: go.Figure, cukup: pd.DataFrame, indikator: pd.Series) -> None:
    bawah, atas = cukup["persentil_25"].astype(float), cukup["persentil_75"].astype(float)
    fig.add_bar(
        x=cukup["tahun"], y=atas - bawah, base=bawah, width=0.5, marker={"color": ABU_MUDA, "line": {"width": 0}},
        name="separuh tengah daerah", hoverinfo="text",
        hovertext=[_box_words(r, int(indikator["desimal"])) for _, r in cukup.iterrows()],
    )
    fig.add_scatter(
        x=cukup["tahun"], y=cukup["median"].astype(float), mode="markers", name="median", hoverinfo="skip",
        marker={"symbol": "line-ew", "size": 26, "line": {"width": 3, "color": TEKS_SAMAR}},
    )


def _box_words(r: pd.Series, desimal: int) -> str:
    desimal = max(desimal, 1)
    return (
        f"<b>{int(r['tahun'])}</b>, {int(r['n'])} daerah<br>median {kata.angka(r['median'], desimal)}<br>"
        f"persentil 25–75: {kata.angka(r['persentil_25'], desimal)}–{kata.angka(r['persentil_75'], desimal)}<br>"
        f"terkecil {kata.angka(r['terkecil'], desimal)}, terbesar {kata.angka(r['terbesar'], desimal)}"
    )


def _own(fig: go.Figure, deret: pd.DataFrame, indikator: pd.Series, nama: str) -> None:
    potong = segments(deret)
    if not nama or potong.empty:
        return
    teks = ["" if kata.kosong(v) else kata.angka(v, int(indikator["desimal"]), d)
            for v, d in zip(potong["nilai"], potong["desimal_sumber"])]
    fig.add_scatter(
        x=potong["tahun"], y=potong["nilai"].astype(float), mode="lines+markers+text", text=teks, name=nama,
        textposition="top center", connectgaps=False, line={"width": 3, "color": UTAMA}, marker={"size": 9, "color": UTAMA},
        hovertext=[f"<b>{nama}</b><br>{int(t)}: {v}" for t, v in zip(potong["tahun"], teks)], hoverinfo="text",
        cliponaxis=False,
    )
