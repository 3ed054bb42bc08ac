"""Lines over years: gaps stay gaps, and a line never crosses a change of method."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.legenda import add_key
from charts.letak import LEBAR_JUDUL, title_from_edge
from charts.templat import ABU, figure

# With more lines than this the numbers at each point would lie on each other: only the last is printed.
MAKS_BERANGKA = 2
TINGGI_LABEL_TAHUN = 26
KIRI = 48


def perlu_garis(data: pd.DataFrame) -> bool:
    """A course needs values of at least two years."""
    return data.dropna(subset=["nilai"])["tahun"].nunique() >= 2


def segments(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of one series with a None row between method sections (`ruas`) and between years that do not follow.

    `data`: tahun, nilai, ruas. Nothing is interpolated: a missing year breaks the line.
    """
    urut = data.dropna(subset=["nilai"]).sort_values("tahun")
    putus = (urut["tahun"].diff() > 1) | (urut["ruas"].diff() > 0)
    bagian: list[pd.DataFrame] = []
    for _, potong in urut.groupby(putus.cumsum()):
        bagian += [potong, potong.tail(1).assign(nilai=None)]
    return pd.concat(bagian[:-1], ignore_index=True) if bagian else urut


def course(
    data: pd.DataFrame, indikator: pd.Series, *, judul: str, anak_judul: str = "", putus: pd.DataFrame | None = None,
    tinggi: int = 340,
) -> go.Figure:
    """Lines by `nama` over `tahun`, the method breaks marked.

    `data`: nama, tahun, nilai, desimal_sumber, ruas, one row a year and series. `putus`: tahun, keterangan.
    """
    fig = figure(judul, anak_judul, tinggi=tinggi, lebar_judul=LEBAR_JUDUL)
    deret = dict(list(data.groupby("nama", sort=False)))
    for nama, isi in deret.items():
        _line(fig, str(nama), segments(isi), indikator, berangka=len(deret) <= MAKS_BERANGKA)
    add_breaks(fig, data, putus)
    fig.update_layout(hovermode="closest")
    fig.update_traces(showlegend=len(deret) > 1)
    fig.update_xaxes(dtick=1, tickformat="d", range=[data["tahun"].min() - 0.4, data["tahun"].max() + 0.4])
    fig.update_yaxes(range=calm_range(data["nilai"], indikator))
    return add_key(title_from_edge(fig, KIRI), label=TINGGI_LABEL_TAHUN)


def calm_range(nilai: pd.Series, indikator: pd.Series) -> list[float]:
    """Value axis around the figures, at least a tenth of the scale wide: half a point must not look like a cliff."""
    bawah, atas = float(nilai.min()), float(nilai.max())
    skala = indikator["skala_maks"] - indikator["skala_min"]
    lebar = max(atas - bawah, 0.1 * (abs(atas) if kata.kosong(skala) else float(skala)))
    tengah = (atas + bawah) / 2
    return [tengah - 0.65 * lebar, tengah + 0.75 * lebar]


def add_breaks(fig: go.Figure, data: pd.DataFrame, putus: pd.DataFrame | None) -> None:
    """A dotted line before the first year of a new method, with the word."""
    if putus is None:
        return
    for tahun in putus.loc[putus["tahun"].between(data["tahun"].min() + 1, data["tahun"].max()), "tahun"]:
        fig.add_vline(x=tahun - 0.5, line={"dash": "dot", "width": 1.5, "color": ABU})
        fig.add_annotation(
            x=tahun - 0.5, y=1, yref="paper", yanchor="bottom", text="cara ukur berubah", showarrow=False,
            font={"size": 11},
        )


def _line(fig: go.Figure, nama: str, deret: pd.DataFrame, indikator: pd.Series, *, berangka: bool) -> None:
    angka = [
        "" if kata.kosong(r["nilai"]) else kata.angka(r["nilai"], int(indikator["desimal"]), r["desimal_sumber"])
        for _, r in deret.iterrows()
    ]
    teks = angka if berangka else [""] * (len(angka) - 1) + angka[-1:]
    fig.add_scatter(
        x=deret["tahun"], y=deret["nilai"].astype(float), name=nama, mode="lines+markers+text", text=teks,
        textposition="top center", connectgaps=False, line={"width": 2.5}, marker={"size": 8}, cliponaxis=False,
        hovertext=[f"<b>{nama}</b><br>{int(t)}: {v}" for t, v in zip(deret["tahun"], angka)], hoverinfo="text",
    )
