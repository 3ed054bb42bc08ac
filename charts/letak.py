"""Where title and legend stand in a figure, so that nothing overlaps on a phone."""

from __future__ import annotations

from collections.abc import Iterable

import plotly.graph_objects as go

# Width of a picture on a phone, in pixels.
LEBAR_PONSEL = 350
TINGGI_LABEL_ATAS = 24
LEBAR_HURUF_NAMA = 6.4
# Letters of a title that fit beside each other on a phone.
LEBAR_JUDUL = 40


def title_from_edge(fig: go.Figure, kiri: int) -> go.Figure:
    """Title and source line from the picture's edge; `kiri` pixels left of the plot are for the axis labels."""
    fig.update_yaxes(automargin=False)
    return fig.update_layout(title={"xref": "container", "x": 0}, margin={"l": kiri, "autoexpand": False})


def beside_names(fig: go.Figure, nama: Iterable[str], *, sumbu_atas: bool = True) -> go.Figure:
    """A plot with long names left of it: room for them, and title and legend from the picture's edge.

    `nama`: the names, which may carry <b>. `sumbu_atas`: the value axis stands on top and needs room.
    """
    kiri = 12 + int(LEBAR_HURUF_NAMA * max((len(n.removeprefix("<b>").removesuffix("</b>")) for n in nama), default=0))
    fig.update_yaxes(tickfont={"size": 12})
    return title_from_edge(fig, kiri).update_layout(
        margin_t=fig.layout.margin.t + (TINGGI_LABEL_ATAS if sumbu_atas else 0),
    )


def height_for_rows(fig: go.Figure, baris: int, tinggi_baris: int) -> go.Figure:
    """Height such that each row of the plot gets `tinggi_baris` pixels; call when the margins are settled."""
    margin = fig.layout.margin
    return fig.update_layout(height=margin.t + margin.b + tinggi_baris * max(baris, 2))
