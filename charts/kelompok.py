"""Grouped bars: a few measures under each year, period or group; the word where one is absent."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.legenda import add_key
from charts.templat import KEDUA, UTAMA, figure

WARNA = (UTAMA, KEDUA, "#5B7DB1", "#8E6C8A")
TINGGI_BATANG = 22
LEBAR_JUDUL = 38
# Heights in bars: the line of a group's name, and the room after a group.
BARIS_NAMA, JARAK = 1.0, 0.45


def perlu_kelompok(data: pd.DataFrame) -> bool:
    """Is there at least one figure to draw."""
    return bool(data["nilai"].notna().any())


def grouped_bars(
    data: pd.DataFrame, *, judul: str, anak_judul: str = "", baris: str = "label", seri: str = "nama_pendek",
    satuan: str = "", desimal: int = 0, skala_maks: float | None = None,
) -> go.Figure:
    """Horizontal bars, one group a `baris` (its name above) and one colour a `seri`, in the order they first appear.

    `data`: the columns named by `baris` and `seri`, nilai, desimal_sumber; optional teks (figure in words) and
    petunjuk (hover). A row without a value says so in words; a series without any value is named in the subtitle.
    Rows of a group stand together.
    """
    nama, kosong = _with_figures(data, seri)
    catatan = f"{kata.dan(kosong)}: {kata.BELUM_ADA}" if kosong else ""
    fig = figure(judul, "; ".join(filter(None, [anak_judul, catatan])), lebar_judul=LEBAR_JUDUL)
    isi = data[data[seri].isin(nama)].drop_duplicates([baris, seri])
    kepala, letak, panjang = _places(list(isi[baris]))
    for i, s in enumerate(nama):
        milik = (isi[seri] == s).to_numpy()
        _series(fig, s, isi[milik], isi.loc[milik, baris], [y for y, m in zip(letak, milik) if m], WARNA[i % len(WARNA)],
                satuan, desimal)
    _names(fig, kepala)
    ujung = skala_maks or float(data["nilai"].astype(float).max())
    fig.update_xaxes(range=[0, ujung * 1.5], visible=False)
    fig.update_yaxes(range=[panjang, 0], visible=False)
    fig.update_layout(hovermode="closest", barmode="overlay", margin={"l": 4, "r": 4, "b": 10})
    add_key(fig)
    return fig.update_layout(height=int(fig.layout.margin.t + fig.layout.margin.b + TINGGI_BATANG * panjang + 24))


def _places(label: list[object]) -> tuple[dict[str, float], list[float], float]:
    """Height of each group's name, of each bar, and of all of them, counted in bars from the top.

    `label`: the group of each row, rows of a group together.
    """
    kepala: dict[str, float] = {}
    letak: list[float] = []
    y = 0.0
    for b in map(str, label):
        if b not in kepala:
            y += JARAK if kepala else 0.0
            kepala[b] = y + BARIS_NAMA / 2
            y += BARIS_NAMA
        letak.append(y + 0.5)
        y += 1.0
    return kepala, letak, y + JARAK


def _with_figures(data: pd.DataFrame, seri: str) -> tuple[list[str], list[str]]:
    """Names of the series that have a figure, and of those that have none."""
    ada = data.groupby(seri, sort=False)["nilai"].count()
    return list(ada[ada > 0].index), list(ada[ada == 0].index)


def _names(fig: go.Figure, kepala: dict[str, float]) -> None:
    fig.add_scatter(
        x=[0] * len(kepala), y=list(kepala.values()), mode="text", text=[f"<b>{b}</b>" for b in kepala],
        textposition="middle right", textfont={"size": 13}, hoverinfo="skip", showlegend=False, cliponaxis=False,
    )


def _series(
    fig: go.Figure, nama: str, isi: pd.DataFrame, label: pd.Series, letak: list[float], warna: str, satuan: str,
    desimal: int,
) -> None:
    teks = [_text(r, satuan, desimal) for _, r in isi.iterrows()]
    petunjuk = [
        f"<b>{b}</b><br>{nama}: {t}" if kata.kosong(r.get("petunjuk")) else r["petunjuk"]
        for t, b, (_, r) in zip(teks, label, isi.iterrows())
    ]
    fig.add_bar(
        x=isi["nilai"].fillna(0).astype(float), y=letak, orientation="h", name=nama, width=0.9,
        marker={"color": warna, "cornerradius": 3}, text=teks, textposition="outside", cliponaxis=False,
        textfont={"size": 13}, hovertext=petunjuk, hoverinfo="text",
    )


def _text(baris: pd.Series, satuan: str, desimal: int) -> str:
    if not kata.kosong(baris.get("teks")):
        return str(baris["teks"])
    return kata.bersatuan(baris["nilai"], satuan, desimal, baris["desimal_sumber"])
