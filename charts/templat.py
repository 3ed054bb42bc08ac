"""The look of every figure: template, palettes, notes inside the picture. One colour meaning a judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from charts.kalimat.kata import bungkus, harfiah

HURUF = "Plus Jakarta Sans, sans-serif"
GARIS_KISI = "rgba(128,140,150,0.22)"
ABU = "#8A949E"
ABU_MUDA = "rgba(138,148,158,0.35)"
TEKS_SAMAR = "#6B7680"
UTAMA = "#0F6B7A"
KEDUA = "#C2702B"
# Series in the order they are drawn.
WARNA_DERET = (UTAMA, KEDUA, "#5B7DB1", "#8E6C8A", "#5E8C61", "#B08D57", "#A4506C", "#3F7CAC", "#7A8B99", "#94A33F")
# Outlines and figures on pale fills.
TINTA = "#10242B"
# The middle half of a spread; seen on light and dark ground.
PITA = "#4E9AA6"
CAP_LATIHAN = "DATA LATIHAN"


@dataclass(frozen=True)
class Palet:
    """Colours by judgement; `mutu` runs from 1 (best) to 5 (worst), index 0 is unused."""

    mutu: tuple[str, ...]
    teks_mutu: tuple[str, ...]
    hasil: dict[str, str]
    teks_hasil: dict[str, str]
    kosong: str = "#C9CFD5"


# Officials expect green, amber and red; text on each fill reaches 4.5:1.
BIASA = Palet(
    mutu=("#C9CFD5", "#1B7F4B", "#7DB85C", "#F2B632", "#E57B3A", "#C0392B"),
    teks_mutu=("#1F2933", "#FFFFFF", "#12211A", "#2B2107", "#2A1204", "#FFFFFF"),
    hasil={"lebih_baik": "#1B7F4B", "setara": "#F2B632", "lebih_rendah": "#C0392B", "tidak_dibandingkan": "#AEB6BE"},
    teks_hasil={"lebih_baik": "#FFFFFF", "setara": "#2B2107", "lebih_rendah": "#FFFFFF", "tidak_dibandingkan": "#1F2933"},
)
# Blue to orange: told apart with red-green colour blindness.
AMAN = Palet(
    mutu=("#C9CFD5", "#0B559F", "#6BAED6", "#E8E2C8", "#F4A261", "#B34700"),
    teks_mutu=("#1F2933", "#FFFFFF", "#0A1F30", "#2B2817", "#2E1503", "#FFFFFF"),
    hasil={"lebih_baik": "#0B559F", "setara": "#E8E2C8", "lebih_rendah": "#B34700", "tidak_dibandingkan": "#AEB6BE"},
    teks_hasil={"lebih_baik": "#FFFFFF", "setara": "#2B2817", "lebih_rendah": "#FFFFFF", "tidak_dibandingkan": "#1F2933"},
)
PALET = {"biasa": BIASA, "aman": AMAN}


def _template() -> go.layout.Template:
    sumbu = {
        "gridcolor": GARIS_KISI, "zeroline": False, "automargin": True, "ticks": "",
        "tickfont": {"size": 13}, "fixedrange": True,
    }
    return go.layout.Template(layout={
        "font": {"family": HURUF, "size": 13},
        "title": {"x": 0, "xanchor": "left", "xref": "paper", "y": 1, "yanchor": "top", "yref": "container",
                  "pad": {"t": 8}, "font": {"size": 16, "weight": 600}, "automargin": True,
                  "subtitle": {"font": {"size": 13}}},
        "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)",
        "colorway": list(WARNA_DERET),
        "separators": ",.", "hoverlabel": {"align": "left"},
        "margin": {"l": 8, "r": 12, "t": 64, "b": 48}, "xaxis": sumbu, "yaxis": sumbu,
        "dragmode": False, "bargap": 0.28,
    })


TEMPLAT = _template()

# Plotly's own texts are English; these are the ones a person can meet. Sent with every chart, so no more than those.
CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "displayModeBar": "hover",
    "modeBarButtons": [["toImage"]],
    "toImageButtonOptions": {"scale": 2, "width": 1280, "height": 720},
    "topojsonURL": "/app/static/topo/",
    "locale": "id",
    # Decimal comma and thousands point come from the template's separators.
    "locales": {"id": {"dictionary": {"Download plot as a PNG": "Unduh gambar PNG"}}},
}


def figure(judul: str, anak_judul: str = "", *, tinggi: int = 420, lebar_judul: int = 46) -> go.Figure:
    """An empty figure with title, subtitle and our template. Heights in pixels."""
    fig = go.Figure(layout={"template": TEMPLAT, "height": tinggi, "showlegend": False})
    judul_baris = bungkus(harfiah(judul), lebar_judul)
    anak_baris = bungkus(harfiah(anak_judul), lebar_judul + 8) if anak_judul else ""
    baris = judul_baris.count("<br>") + 1
    anak = anak_baris.count("<br>") + 1 if anak_baris else 0
    # Plotly sets the first of several title lines on its baseline, one letter too high.
    turun = 0 if baris == 1 else 12
    fig.update_layout(
        title={
            "text": judul_baris, "pad": {"t": 8 + turun}, **({"subtitle": {"text": anak_baris}} if anak_baris else {}),
        },
        margin_t=26 + turun + 21 * baris + 18 * anak,
    )
    return fig


def title_lines(fig: go.Figure) -> tuple[int, int]:
    """Lines of the title and of the subtitle in the picture."""
    judul = fig.layout.title
    return tuple(len(t.split("<br>")) if t else 0 for t in (judul.text, judul.subtitle.text))


def add_source(fig: go.Figure, sumber: str, *, latihan: bool = False) -> go.Figure:
    """Source line under the plot, and the training mark across it: both travel with the picture."""
    teks = bungkus(harfiah(f"{CAP_LATIHAN} · {sumber}" if latihan else sumber), 62)
    baris = teks.count("<br>") + 1
    bawah = (fig.layout.margin.b or 48) + 15 * baris
    # The picture grows by the line: the plot keeps its height, and pictures side by side their rows.
    fig.update_layout(margin_b=bawah, height=(fig.layout.height or 420) + 15 * baris)
    fig.add_annotation(
        text=teks, xref="paper", yref="paper", x=0, y=0, xanchor="left", yanchor="bottom",
        xshift=min(0, 8 - (fig.layout.margin.l or 8)), yshift=-bawah + 4, showarrow=False, align="left",
        font={"size": 11}, name="sumber",
    )
    if latihan:
        # In the middle of the picture, not of the plot: names left of it would push the mark over the edge.
        margin = fig.layout.margin
        fig.add_annotation(
            text=CAP_LATIHAN, xref="paper", yref="paper", x=0.5, y=0.5, showarrow=False, textangle=-18,
            xshift=((margin.r or 12) - (margin.l or 8)) / 2,
            font={"size": 34, "color": "rgba(110,16,16,0.62)", "weight": 800}, bgcolor="rgba(255,255,255,0.38)",
            name="cap_latihan",
        )
    return fig
