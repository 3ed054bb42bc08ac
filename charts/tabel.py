"""A table as a picture: words in rows and columns, some on a coloured ground; the same on a phone and projected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate

import plotly.graph_objects as go

from charts.templat import GARIS_KISI, figure

TINGGI_BARIS = 36
TINGGI_KEPALA = 34
LEBAR_JUDUL = 40
HURUF_KEPALA, HURUF, HURUF_KECIL = 12, 13, 11
# Gap between a cell's words and its edge, as a share of the picture's width.
JARAK = 0.008
LETAK = {"kiri": "middle right", "tengah": "middle center", "kanan": "middle left"}


@dataclass(frozen=True)
class Kolom:
    """A heading, the column's share of the width, and the side its words stand on: kiri, tengah or kanan."""

    judul: str
    lebar: float
    rata: str = "kiri"


@dataclass(frozen=True)
class Sel:
    """Words of a cell (lines parted by <br>), its ground and ink ('' for none), bold or small."""

    teks: str
    isian: str = ""
    tinta: str = ""
    tebal: bool = False
    kecil: bool = False


def table(
    kolom: Sequence[Kolom], baris: Sequence[Sequence[Sel]], *, judul: str, anak_judul: str = "",
    petunjuk: Sequence[str] = (), kunci: Sequence[str] = (),
) -> go.Figure:
    """Rows from top to bottom. A row with fewer cells than columns: its last one reaches to the right edge.

    `petunjuk`: hover of each row; `kunci`: what a click on each row gives. The cells are kept in `layout.meta` under
    `tabel` (kolom, baris), for files that have tables of their own.
    """
    fig = figure(judul, anak_judul, lebar_judul=LEBAR_JUDUL)
    tepi = _edges(kolom)
    _grounds(fig, kolom, baris, tepi)
    _rules(fig, len(baris))
    kepala = [(tepi[i], -1, Sel(k.judul, tebal=True), k.rata, HURUF_KEPALA) for i, k in enumerate(kolom)]
    isi = [
        (_reach(tepi, i, sel), y, s, _side(kolom, i, sel), HURUF_KECIL if s.kecil else HURUF)
        for y, sel in enumerate(baris) for i, s in enumerate(sel) if s.teks
    ]
    _words(fig, kepala + isi)
    _hover(fig, baris, petunjuk, kunci)
    fig.update_xaxes(visible=False, range=[0, 1])
    fig.update_yaxes(visible=False, range=[len(baris) - 0.5, -0.5 - TINGGI_KEPALA / TINGGI_BARIS])
    fig.update_layout(
        margin={"l": 4, "r": 4, "b": 8}, hovermode="closest", hoverdistance=-1,
        meta={"tabel": {"kolom": [asdict(k) for k in kolom], "baris": [[asdict(s) for s in sel] for sel in baris]}},
    )
    return fig.update_layout(height=fig.layout.margin.t + 8 + TINGGI_KEPALA + TINGGI_BARIS * len(baris))


Tepi = tuple[float, float]


def _edges(kolom: Sequence[Kolom]) -> list[Tepi]:
    """Left and right end of each column, 0 to 1."""
    jumlah = sum(k.lebar for k in kolom)
    ujung = [0.0, *accumulate(k.lebar / jumlah for k in kolom)]
    return list(zip(ujung, ujung[1:]))


def _last(i: int, sel: Sequence[Sel], kolom: Sequence[object]) -> bool:
    return i == len(sel) - 1 < len(kolom) - 1


def _reach(tepi: list[Tepi], i: int, sel: Sequence[Sel]) -> Tepi:
    return (tepi[i][0], 1.0) if _last(i, sel, tepi) else tepi[i]


def _side(kolom: Sequence[Kolom], i: int, sel: Sequence[Sel]) -> str:
    return "kiri" if _last(i, sel, kolom) else kolom[i].rata


def _grounds(fig: go.Figure, kolom: Sequence[Kolom], baris: Sequence[Sequence[Sel]], tepi: list[Tepi]) -> None:
    for y, sel in enumerate(baris):
        for i, s in enumerate(sel):
            if s.isian:
                kiri, kanan = _reach(tepi, i, sel)
                fig.add_shape(
                    type="rect", x0=kiri, x1=kanan, y0=y - 0.42, y1=y + 0.42, fillcolor=s.isian, line_width=0, layer="below",
                )


def _rules(fig: go.Figure, n: int) -> None:
    garis = "".join(f"M0,{y - 0.5}H1" for y in range(n))
    fig.add_shape(type="path", path=garis, line={"width": 1, "color": GARIS_KISI}, layer="below")


def _words(fig: go.Figure, isi: list[tuple[Tepi, int, Sel, str, int]]) -> None:
    """One trace for each side and ink: words without an ink take the page's."""
    for rata, tinta in dict.fromkeys((rata, s.tinta) for _, _, s, rata, _ in isi):
        sama = [b for b in isi if (b[3], b[2].tinta) == (rata, tinta)]
        fig.add_scatter(
            x=[_at(tepi, rata) for tepi, *_ in sama], y=[y for _, y, *_ in sama], mode="text",
            text=[f"<b>{s.teks}</b>" if s.tebal else s.teks for _, _, s, _, _ in sama], textposition=LETAK[rata],
            textfont={"size": [ukuran for *_, ukuran in sama], **({"color": tinta} if tinta else {})},
            cliponaxis=False, hoverinfo="skip", showlegend=False,
            unselected={"textfont": {"color": None}}, selected={"textfont": {"color": None}},
        )


def _at(tepi: Tepi, rata: str) -> float:
    return {"kiri": tepi[0] + JARAK, "tengah": sum(tepi) / 2, "kanan": tepi[1] - JARAK}[rata]


def _hover(fig: go.Figure, baris: Sequence[Sequence[Sel]], petunjuk: Sequence[str], kunci: Sequence[str]) -> None:
    """An unseen mark in the middle of each row; with `hoverdistance` -1 it answers for the whole row."""
    if petunjuk:
        fig.add_scatter(
            x=[0.5] * len(baris), y=list(range(len(baris))), mode="markers", marker={"size": 24, "opacity": 0},
            hovertext=list(petunjuk), hoverinfo="text", showlegend=False,
            customdata=[[k] for k in kunci] if kunci else None,
            unselected={"marker": {"opacity": 0}}, selected={"marker": {"opacity": 0}},
        )
