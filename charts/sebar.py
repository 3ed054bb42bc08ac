"""Scatter of two indicators over regions, cut into quadrants at the medians."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.kalimat.kait import complete
from charts.letak import LEBAR_JUDUL, title_from_edge
from charts.templat import ABU, KEDUA, UTAMA, figure

# With few points every one is named; more names would lie on each other.
MAKS_BERNAMA = 8
KIRI = 64


def perlu_sebar(data: pd.DataFrame) -> bool:
    """At least two regions with both values."""
    return len(complete(data)) >= 2


def scatter(
    data: pd.DataFrame, x: pd.Series, y: pd.Series, *, judul: str, anak_judul: str = "", sorot: str = "",
) -> go.Figure:
    """One dot a region; dashed lines at both medians.

    `data`: rows of `pasangan` (kode_wilayah, nama_tampil, nama_ringkas, nilai_x, desimal_x, nilai_y, desimal_y).
    `x`, `y`: catalogue rows. `sorot`: code of the region to stand out, named beside its dot.
    """
    ada = complete(data)
    fig = figure(judul, anak_judul, tinggi=520, lebar_judul=LEBAR_JUDUL)
    _medians(fig, ada, x, y)
    lain, pilihan = ada[ada["kode_wilayah"] != sorot], ada[ada["kode_wilayah"] == sorot]
    _dots(fig, lain, x, y, UTAMA, 11, bernama=len(ada) <= MAKS_BERNAMA)
    _dots(fig, pilihan, x, y, KEDUA, 15, bernama=True)
    fig.update_xaxes(title=_axis(x), range=_range(ada["nilai_x"]), nticks=6)
    fig.update_yaxes(title=_axis(y), range=_range(ada["nilai_y"]), nticks=6)
    return title_from_edge(fig.update_layout(margin_b=58, hovermode="closest"), KIRI)


def _axis(indikator: pd.Series) -> dict[str, object]:
    satuan = kata.SATUAN.get(indikator["satuan"], indikator["satuan"])
    arah = ", makin rendah makin baik" if indikator["arah"] == "rendah_baik" else ""
    teks = f"{indikator['nama_pendek']}{f' ({satuan})' if satuan else ''}{arah}"
    return {"text": teks, "font": {"size": 13}, "standoff": 8}


def _range(nilai: pd.Series) -> list[float]:
    rentang = max(nilai.max() - nilai.min(), abs(nilai.max()) * 0.02, 0.1)
    return [nilai.min() - 0.12 * rentang, nilai.max() + 0.12 * rentang]


def _medians(fig: go.Figure, ada: pd.DataFrame, x: pd.Series, y: pd.Series) -> None:
    mx, my = ada["nilai_x"].median(), ada["nilai_y"].median()
    garis = {"dash": "dash", "width": 1.5, "color": ABU}
    fig.add_vline(x=mx, line=garis)
    fig.add_hline(y=my, line=garis)
    huruf = {"size": 11}
    fig.add_annotation(
        x=mx, y=0, yref="paper", text=f"median {kata.angka(mx, max(int(x['desimal']), 1))}", showarrow=False, font=huruf,
        xanchor="left", yanchor="bottom", xshift=4,
    )
    fig.add_annotation(
        x=1, xref="paper", y=my, text=f"median {kata.angka(my, max(int(y['desimal']), 1))}", showarrow=False, font=huruf,
        xanchor="right", yanchor="bottom",
    )


def _dots(
    fig: go.Figure, data: pd.DataFrame, x: pd.Series, y: pd.Series, warna: str, besar: int, *, bernama: bool,
) -> None:
    fig.add_scatter(
        x=data["nilai_x"], y=data["nilai_y"], mode="markers+text" if bernama else "markers",
        text=data["nama_ringkas"], textposition="top center", textfont={"size": 12}, cliponaxis=False,
        marker={"size": besar, "color": warna, "opacity": 0.8, "line": {"width": 1, "color": "rgba(255,255,255,0.8)"}},
        customdata=data[["kode_wilayah"]].to_numpy(), hoverinfo="text",
        hovertext=[_hover(r, x, y) for _, r in data.iterrows()],
        unselected={"marker": {"opacity": 0.8}},
    )


def _hover(r: pd.Series, x: pd.Series, y: pd.Series) -> str:
    nilai_x = kata.bersatuan(r["nilai_x"], x["satuan"], int(x["desimal"]), r["desimal_x"])
    nilai_y = kata.bersatuan(r["nilai_y"], y["satuan"], int(y["desimal"]), r["desimal_y"])
    return f"<b>{r['nama_tampil']}</b><br>{x['nama_pendek']}: {nilai_x}<br>{y['nama_pendek']}: {nilai_y}"
