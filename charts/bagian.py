"""Parts of a whole: one bar a part on a track to the end of its scale, its name above, its figure at the right."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.kalimat import kata
from charts.kalimat.terbit import any_published
from charts.templat import UTAMA, Palet, figure

TINGGI_BARIS = 48
JALUR = "rgba(138,148,158,0.22)"
TEBAL = 0.24
RUANG_BAWAH = 40
# Letters of the title that fit on a phone.
LEBAR_JUDUL = 40


def perlu_bagian(data: pd.DataFrame) -> bool:
    """Is there anything to draw: at least one published value or predicate."""
    return any_published(data)


def perlu_layanan(data: pd.DataFrame) -> bool:
    """Services are drawn when a percentage, or target and realisation, was published for at least one."""
    return bool(data["nilai"].notna().any() or data["persen_hitung"].notna().any())


def parts(
    data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str = "", skala_maks: float = 100,
    target: float | None = None, label_target: str = "", lebar_nama: int = 44, jalur: bool = True,
) -> go.Figure:
    """Bars in the order given, from zero to `skala_maks`.

    `data`: kunci (click), nama, panjang (length of the bar, NaN when absent), teks (figure in words), mutu,
    petunjuk (hover), optionally tebal (the name in bold). `target`: a mark on each track, named by `label_target`.
    `jalur` False: no track, where the end of the bars is no goal.
    """
    fig = figure(judul, anak_judul, lebar_judul=LEBAR_JUDUL)
    y = list(range(len(data)))
    _bars(fig, data, palet, skala_maks, jalur)
    for teks, x, letak in ((_names(data, lebar_nama), 0, "right"), (data["teks"].map(kata.harfiah), skala_maks, "left")):
        fig.add_scatter(
            x=[x] * len(data), y=[i - 0.34 for i in y], mode="text", text=list(teks), hoverinfo="skip",
            textposition=f"middle {letak}", textfont={"size": 13}, cliponaxis=False,
        )
    if target is not None:
        _target(fig, len(data), target, label_target)
    fig.update_xaxes(range=[0, skala_maks], visible=False)
    fig.update_yaxes(range=[len(data) - 0.6, -0.75], visible=False)
    return fig.update_layout(
        barmode="overlay", margin={"l": 4, "r": 4, "b": 10}, hovermode="closest",
        height=fig.layout.margin.t + RUANG_BAWAH + TINGGI_BARIS * len(data),
    )


def _bars(fig: go.Figure, data: pd.DataFrame, palet: Palet, skala_maks: float, jalur: bool) -> None:
    y = list(range(len(data)))
    warna = [UTAMA if kata.kosong(m) else palet.mutu[int(m)] for m in data["mutu"]]
    bersama = {"y": y, "orientation": "h", "width": TEBAL, "customdata": data[["kunci"]].to_numpy(),
               "hovertext": list(data["petunjuk"]), "hoverinfo": "text", "unselected": {"marker": {"opacity": 1}}}
    warna_jalur = JALUR if jalur else "rgba(0,0,0,0)"
    fig.add_bar(x=[skala_maks] * len(data), marker={"color": warna_jalur, "cornerradius": 5}, **bersama)
    fig.add_bar(
        x=data["panjang"].fillna(0).clip(upper=skala_maks), marker={"color": warna, "cornerradius": 5}, **bersama
    )


def _target(fig: go.Figure, n: int, target: float, label: str) -> None:
    fig.add_scatter(
        x=[target] * n, y=list(range(n)), mode="markers", hoverinfo="skip",
        marker={"symbol": "line-ns", "size": 20, "line": {"width": 3, "color": UTAMA}}, name=label,
    )


def _names(data: pd.DataFrame, lebar: int) -> list[str]:
    pendek = [kata.harfiah(_short(n, lebar)) for n in data["nama"]]
    return [f"<b>{n}</b>" if t else n for n, t in zip(pendek, data.get("tebal", [False] * len(data)))]


def _short(nama: str, lebar: int) -> str:
    return nama if len(nama) <= lebar else f"{nama[: lebar - 1].rstrip()}…"
