"""Stacked bars: how a count divides into kinds, one bar a region; the word where nothing was published."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.legenda import add_key
from charts.letak import beside_names, height_for_rows
from charts.templat import figure

TINGGI_BARIS = 30
# Dark to light in the order of the kinds; the ink on each reaches 4.5:1.
WARNA = ("#0B5563", "#2F7F89", "#A9D0D4", "#E3D9C3", "#C2B48F")
TINTA = ("#FFFFFF", "#FFFFFF", "#10242B", "#10242B", "#10242B")


def perlu_tumpuk(data: pd.DataFrame) -> bool:
    """Is there anything to draw: at least one published count."""
    return bool(data["nilai"].notna().any())


def stacked_bars(data: pd.DataFrame, *, judul: str, anak_judul: str = "", awalan: str = "", sorot: str = "") -> go.Figure:
    """Horizontal bars divided by `rincian`, regions in the order given.

    `data`: kode_wilayah, nama_tampil, rincian, nilai; a region without figures has one row with nilai empty.
    `awalan`: word before each kind in the legend. `sorot`: code of the region to stand out. At most five kinds.
    """
    fig = figure(judul, anak_judul)
    daerah = data.drop_duplicates("kode_wilayah")
    label = {k: f"<b>{n}</b>" if k == sorot else n for k, n in zip(daerah["kode_wilayah"], daerah["nama_tampil"])}
    for i, jenis in enumerate(sorted(data.loc[data["nilai"].notna(), "rincian"].unique())[: len(WARNA)]):
        _kind(fig, data[data["rincian"] == jenis], f"{awalan} {jenis}".strip(), label, i)
    _missing(fig, data[data["nilai"].isna()], label)
    fig.update_xaxes(visible=False, rangemode="tozero")
    fig.update_yaxes(
        categoryorder="array", categoryarray=list(label.values()), range=[len(label) - 0.4, -0.6], showgrid=False,
    )
    fig.update_layout(barmode="stack")
    fig = add_key(beside_names(fig, label.values(), sumbu_atas=False))
    return height_for_rows(fig, len(label), TINGGI_BARIS)


def _kind(fig: go.Figure, isi: pd.DataFrame, nama: str, label: dict[str, str], i: int) -> None:
    angka = [kata.angka(v, 0) for v in isi["nilai"]]
    fig.add_bar(
        x=isi["nilai"], y=[label[k] for k in isi["kode_wilayah"]], orientation="h", name=nama, text=angka,
        textposition="inside", insidetextanchor="middle", textangle=0, insidetextfont={"color": TINTA[i], "size": 12},
        marker={"color": WARNA[i]}, customdata=isi[["kode_wilayah"]].to_numpy(),
        hovertext=[f"<b>{d}</b><br>{nama}: {a}" for d, a in zip(isi["nama_tampil"], angka)], hoverinfo="text",
    )


def _missing(fig: go.Figure, kosong: pd.DataFrame, label: dict[str, str]) -> None:
    if not kosong.empty:
        fig.add_scatter(
            x=[0] * len(kosong), y=[label[k] for k in kosong["kode_wilayah"]], mode="text", showlegend=False,
            text=[f"\u2002{kata.BELUM_ADA}"] * len(kosong), textposition="middle right", textfont={"size": 12},
            hoverinfo="skip", cliponaxis=False,
        )
