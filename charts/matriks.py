"""Matrix: one coloured cell a figure, a row a region; a row without any figure says so in words."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.kalimat.terbit import any_published, published
from charts.legenda import add_key
from charts.letak import LEBAR_PONSEL
from charts.templat import TINTA, Palet, figure

TINGGI_BARIS = 36
# A figure that carries no category, such as a position inside a year.
TANPA_KATEGORI = 6
ISI_TANPA_KATEGORI = "#CFE3E5"
# Room for a letter of a column name, along the name.
LEBAR_HURUF = 5.2
RUANG_SUMBER = 30
LEBAR_JUDUL = 40
# 'belum ada data' in a narrow cell.
SEL_KOSONG = "belum<br>ada"


def perlu_matriks(data: pd.DataFrame) -> bool:
    """Is there anything to draw: at least one published value or predicate."""
    return any_published(data)


def matrix(
    data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str = "", sorot: str = "", berkategori: bool = True,
    lebar_nama: float = 0.21, nama_mutu: Sequence[str] | None = None,
) -> go.Figure:
    """Cells by row and column in the order of first appearance; a click gives `kunci` of the cell.

    `data`: one row a cell with baris, nama_baris, kolom, nama_kolom, kunci, petunjuk (hover), nilai,
    desimal_sumber, predikat, kategori, huruf, mutu. `sorot`: row to stand out. `berkategori` False: figures that
    must not be judged, all in one neutral colour. `lebar_nama`: share of the width for the names of the rows.
    `nama_mutu`: words for the five colours, best first, where the rows have categories of their own.
    """
    sel = _placed(data, berkategori)
    fig = figure(judul, anak_judul, lebar_judul=LEBAR_JUDUL)
    _fill(fig, sel, palet)
    _write(fig, sel, palet)
    _empty_rows(fig, sel, palet)
    _frame(fig, sel, sorot, lebar_nama)
    fig.update_layout(hovermode="closest", hoverdistance=-1, margin={"l": 4, "r": 4, "b": 4})
    if berkategori:
        _legend(fig, sel, palet, nama_mutu)
    n = int(sel["y"].max()) + 1
    return fig.update_layout(height=fig.layout.margin.t + fig.layout.margin.b + RUANG_SUMBER + TINGGI_BARIS * n)


def _frame(fig: go.Figure, sel: pd.DataFrame, sorot: str, lebar_nama: float) -> None:
    """Row names inside the plot, so that title, legend and source start at the left edge; column names above."""
    baris = sel.drop_duplicates("y").sort_values("y")
    kolom = sel.drop_duplicates("x").sort_values("x")
    kiri = -0.5 - lebar_nama * len(kolom) / (1 - lebar_nama)
    fig.add_scatter(
        x=[kiri] * len(baris), y=baris["y"], mode="text", textposition="middle right", textfont={"size": 12},
        text=[f"<b>{n}</b>" if b == sorot else n for b, n in zip(baris["baris"], baris["nama_baris"])],
        customdata=baris[["kunci"]].to_numpy(), hovertext=list(baris["nama_baris"]), hoverinfo="text", showlegend=False,
    )
    fig.update_yaxes(range=[len(baris) - 0.5, -0.5], visible=False)
    fig.update_xaxes(
        range=[kiri, len(kolom) - 0.5], tickvals=list(kolom["x"]), ticktext=list(kolom["nama_kolom"]), showgrid=False,
        side="top", tickfont_size=11, autotickangles=[0, -60], ticklabeloverflow="allow",
    )
    fig.update_layout(margin_t=fig.layout.margin.t + _heading_room(kolom["nama_kolom"], lebar_nama))


def _heading_room(nama: pd.Series, lebar_nama: float) -> float:
    """Height for the column names: one line, or their length where they must stand slanted on a phone."""
    panjang = LEBAR_HURUF * nama.str.len().max()
    return 24 if panjang <= LEBAR_PONSEL * (1 - lebar_nama) / len(nama) else panjang + 14


def _placed(data: pd.DataFrame, berkategori: bool) -> pd.DataFrame:
    ada = published(data)
    warna = data["mutu"].fillna(TANPA_KATEGORI) if berkategori else pd.Series(TANPA_KATEGORI, index=data.index)
    return data.assign(
        y=pd.factorize(data["baris"])[0], x=pd.factorize(data["kolom"])[0], ada=ada,
        warna=warna.where(ada, 0).astype(int), baris_ada=ada.groupby(data["baris"]).transform("any"),
    )


def _fill(fig: go.Figure, sel: pd.DataFrame, palet: Palet) -> None:
    isi = [*palet.mutu, ISI_TANPA_KATEGORI]
    tangga = [[(i + j) / len(isi), warna] for i, warna in enumerate(isi) for j in (0, 1)]
    fig.add_heatmap(
        z=sel.pivot(index="y", columns="x", values="warna").to_numpy().tolist(), zmin=-0.5, zmax=len(isi) - 0.5,
        colorscale=tangga, showscale=False, xgap=2, ygap=2, hoverinfo="skip",
    )


def _write(fig: go.Figure, sel: pd.DataFrame, palet: Palet) -> None:
    tinta = [*palet.teks_mutu, TINTA]
    fig.add_scatter(
        x=sel["x"], y=sel["y"], mode="text", text=[_cell_text(r) for _, r in sel.iterrows()],
        textfont={
            "size": [11 if a else 9 for a in sel["ada"]],
            "color": [tinta[w] for w in sel["warna"]],
        },
        customdata=sel[["kunci"]].to_numpy(), hovertext=list(sel["petunjuk"]), hoverinfo="text", showlegend=False,
        # A clicked cell must not make the others fade.
        unselected={"textfont": {"color": None}}, selected={"textfont": {"color": None}},
    )


def _cell_text(sel: pd.Series) -> str:
    if not sel["ada"]:
        return SEL_KOSONG if sel["baris_ada"] else ""
    if kata.kosong(sel["nilai"]):
        return str(sel["predikat"])
    nilai = kata.angka(sel["nilai"], 2, sel["desimal_sumber"])
    return nilai if kata.kosong(sel["huruf"]) else f"{nilai}<br>{sel['huruf']}"


def _empty_rows(fig: go.Figure, sel: pd.DataFrame, palet: Palet) -> None:
    for y in sel.loc[~sel["baris_ada"], "y"].unique():
        fig.add_annotation(
            x=sel["x"].max() / 2, y=int(y), text=kata.BELUM_ADA, showarrow=False,
            font={"size": 12, "color": palet.teks_mutu[0]},
        )


def _legend(fig: go.Figure, sel: pd.DataFrame, palet: Palet, nama_mutu: Sequence[str] | None) -> None:
    butir = _shared_names(sel, palet) if nama_mutu is None else [
        (nama_mutu[m - 1], palet.mutu[m]) for m in sorted({int(m) for m in sel["mutu"].dropna()})
    ]
    if nama_mutu is not None and (sel["warna"] == TANPA_KATEGORI).any():
        butir.append(("tanpa kategori", ISI_TANPA_KATEGORI))
    if not sel["ada"].all():
        butir.append((kata.BELUM_ADA, palet.kosong))
    for nama, warna in butir:
        fig.add_scatter(x=[None], y=[None], mode="markers", name=nama, marker={"symbol": "square", "size": 12, "color": warna})
    add_key(fig)


def _shared_names(sel: pd.DataFrame, palet: Palet) -> list[tuple[str, str]]:
    ada = sel.dropna(subset=["kategori", "mutu"]).drop_duplicates("kategori")
    ada = ada.sort_values(["mutu", "nilai"], ascending=[True, False])
    return [(f"{r['huruf']} {r['kategori']}", palet.mutu[int(r["mutu"])]) for _, r in ada.iterrows()]
