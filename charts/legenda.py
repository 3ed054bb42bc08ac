"""The key of a figure as running text under the plot: the same lines on any screen, so that no gap opens on a wide one."""

from __future__ import annotations

import plotly.graph_objects as go

from charts.templat import TEMPLAT

# Letters of a line that fit on a phone, and its height in pixels.
LEBAR_BARIS = 54
TINGGI_BARIS = 18
TANDA = {
    "square": "■", "circle": "●", "triangle-up": "▲", "triangle-down": "▼", "diamond": "◆", "diamond-open": "◇",
    "circle-open": "○", "line-ns": "┃", "line-ew": "━",
}
SPASI_TETAP = "\u00a0"
ANTARA = SPASI_TETAP * 2 + " "
TANPA_WARNA = "rgba(0,0,0,0)"


def add_key(fig: go.Figure, *, label: int = 0) -> go.Figure:
    """Marks and names of the named traces under the plot; the bottom margin becomes what they need.

    `label`: height in pixels of the axis labels between plot and key. Call when the left margin is settled and
    before the source line is added. Without named traces only the labels keep their room.
    """
    _own_colours(fig)
    baris = lines([(_mark(t), str(t.name)) for t in fig.data if t.name and t.showlegend is not False])
    if not baris:
        return fig.update_layout(margin_b=label + 8)
    # Called again when marks were added: the later key names them all.
    fig.layout.annotations = [a for a in fig.layout.annotations if a.name != "legenda"]
    fig.add_annotation(
        text="<br>".join(baris), xref="paper", yref="paper", x=0, y=0, xanchor="left", yanchor="top", align="left",
        xshift=min(0, 8 - (fig.layout.margin.l or 8)), yshift=-label - 6, showarrow=False, font={"size": 12},
        name="legenda",
    )
    return fig.update_layout(showlegend=False, margin_b=label + 14 + TINGGI_BARIS * len(baris))


def without_key_traces(fig: go.Figure) -> go.Figure:
    """The figure as a page sends it: once the key stands under the plot as text, nobody sees traces that only name a mark."""
    if fig.layout.showlegend is False:
        fig.data = [t for t in fig.data if "x" not in t or t.x is None or any(nilai is not None for nilai in t.x)]
    return fig


def lines(butir: list[tuple[str, str]]) -> list[str]:
    """Entries (mark, name) in as few lines as a phone allows; an entry is never broken."""
    baris: list[str] = []
    sisa = 0
    for tanda, nama in butir:
        panjang = len(nama) + 4
        isi = f"{tanda}{SPASI_TETAP}{nama.replace(' ', SPASI_TETAP)}".removeprefix(SPASI_TETAP)
        if baris and panjang <= sisa:
            baris[-1] += ANTARA + isi
        else:
            baris.append(isi)
            sisa = LEBAR_BARIS
        sisa -= panjang
    return baris


def _own_colours(fig: go.Figure) -> None:
    """Lines that leave their colour to the template get it now: the key must show the very same."""
    for i, jejak in enumerate(fig.data):
        if jejak.type == "scatter" and "lines" in (jejak.mode or "") and not jejak.line.color:
            jejak.line.color = TEMPLAT.layout.colorway[i % len(TEMPLAT.layout.colorway)]


def _mark(jejak: go.Scatter | go.Bar) -> str:
    """The trace's sign in its colour; nothing for one without a colour."""
    tanda, warna = _sign(jejak)
    return "" if warna == TANPA_WARNA else f'<span style="color:{warna};font-size:15px">{tanda}</span>'


def _sign(jejak: go.Scatter | go.Bar) -> tuple[str, str]:
    if jejak.type == "scatter" and "lines" in (jejak.mode or ""):
        return ("╌╌" if jejak.line.dash in ("dash", "dot") else "━"), jejak.line.color
    simbol = jejak.marker.symbol if jejak.type == "scatter" else "square"
    bergaris = str(simbol).startswith("line") or str(simbol).endswith("open")
    warna = jejak.marker.line.color if bergaris else jejak.marker.color
    return TANDA[simbol or "circle"], warna if isinstance(warna, str) else warna[0]
