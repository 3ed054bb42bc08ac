"""The look of every figure: template, palettes, notes inside the picture. One colour meaning a judgement."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

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


# What pales the colour of a figure that is old, by how much.
PUCAT, KADAR_PUCAT = "#A9B1B9", 0.6


# The step of quality whose colour says how a figure stands to what it is compared with.
MUTU_HASIL = {"lebih_baik": 1, "setara": 3, "lebih_rendah": 5}
TAK_DIBANDINGKAN = "#AEB6BE"


@dataclass(frozen=True)
class Palet:
    """Colours by judgement, and the inks on them; `mutu` runs from 1 (best) to 5 (worst), 0 is for nothing published."""

    mutu: tuple[str, ...]
    teks_mutu: tuple[str, ...]
    kosong: str = "#C9CFD5"

    @cached_property
    def semua(self) -> tuple[str, ...]:
        """Colours by quality, then the same paler, for old figures."""
        return (*self.mutu, *map(pale, self.mutu))

    @cached_property
    def teks_semua(self) -> tuple[str, ...]:
        """The inks on them."""
        return (*self.teks_mutu, *[TINTA] * len(self.mutu))

    def place(self, mutu: int, usang: bool) -> int:
        """Where the colour of a quality stands among them; `usang`: of an old figure. Nothing published is never old."""
        return mutu + (len(self.mutu) if usang and mutu else 0)

    @cached_property
    def hasil(self) -> dict[str, str]:
        """Colours by the outcome of a comparison."""
        return {"tidak_dibandingkan": TAK_DIBANDINGKAN, **{h: self.mutu[m] for h, m in MUTU_HASIL.items()}}

    @cached_property
    def teks_hasil(self) -> dict[str, str]:
        """The inks on them."""
        return {h: self.teks_mutu[m] for h, m in {"tidak_dibandingkan": 0, **MUTU_HASIL}.items()}


def pale(warna: str) -> str:
    """A colour (#RRGGBB) drawn towards grey, on light and dark ground alike."""
    pasangan = ((int(w[i:i + 2], 16) for w in (warna, PUCAT)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(asal * (1 - KADAR_PUCAT) + abu * KADAR_PUCAT):02X}" for asal, abu in pasangan)


# Officials expect green, amber and red; text on each fill reaches 4.5:1.
BIASA = Palet(
    ("#C9CFD5", "#1B7F4B", "#7DB85C", "#F2B632", "#E57B3A", "#C0392B"),
    ("#1F2933", "#FFFFFF", "#12211A", "#2B2107", "#2A1204", "#FFFFFF"),
)
# Blue to orange: told apart with red-green colour blindness.
AMAN = Palet(
    ("#C9CFD5", "#0B559F", "#6BAED6", "#E8E2C8", "#F4A261", "#B34700"),
    ("#1F2933", "#FFFFFF", "#0A1F30", "#2B2817", "#2E1503", "#FFFFFF"),
)
PALET = {"biasa": BIASA, "aman": AMAN}
SUMBU: dict[str, Any] = {
    "gridcolor": GARIS_KISI, "zeroline": False, "automargin": True, "ticks": "", "tickfont": {"size": 13}, "fixedrange": True,
}
TEMPLAT: dict[str, Any] = {"layout": {
    "font": {"family": HURUF, "size": 13},
    "title": {"x": 0, "xanchor": "left", "xref": "paper", "y": 1, "yanchor": "top", "yref": "container", "pad": {"t": 8},
              "font": {"size": 16, "weight": 600}, "automargin": True, "subtitle": {"font": {"size": 13}}},
    "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)", "colorway": list(WARNA_DERET),
    "separators": ",.", "hoverlabel": {"align": "left"}, "margin": {"l": 8, "r": 12, "t": 64, "b": 48},
    "xaxis": SUMBU, "yaxis": SUMBU, "dragmode": False, "bargap": 0.28,
}}

# Plotly's own texts are English; these are the ones a person can meet.
KAMUS: dict[str, Any] = {"dictionary": {"Download plot as a PNG": "Unduh gambar PNG"}}
CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "displayModeBar": "hover",
    "modeBarButtons": [["toImage"]],
    "toImageButtonOptions": {"scale": 2, "width": 1280, "height": 720},
    "topojsonURL": "/app/static/topo/",
    "locale": "id",
    # Decimal comma and thousands point come from the template's separators.
    "locales": {"id": KAMUS},
}
