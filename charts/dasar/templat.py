"""The look of every figure: template, palettes, notes inside the picture. One colour meaning a judgement."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

HURUF = "Plus Jakarta Sans, sans-serif"
GARIS_KISI = "rgba(128,140,150,0.22)"
ABU = "#8A949E"
ABU_MUDA = "rgba(138,148,158,0.35)"
TEKS_SAMAR = "#6B7680"
UTAMA, TEKS_UTAMA = "#0F6B7A", "#FFFFFE"
KEDUA = "#C2702B"
# Series in the order they are drawn.
WARNA_DERET = (UTAMA, KEDUA, "#5B7DB1", "#8E6C8A", "#5E8C61", "#B08D57", "#A4506C", "#3F7CAC", "#7A8B99", "#94A33F")
# Outlines and figures on pale fills.
TINTA = "#10242B"
# The middle half of a spread; seen on light and dark ground.
PITA = "#4E9AA6"
CAP_LATIHAN = "DATA LATIHAN"


# What pales the colour of a figure that is old: how much of it becomes grey, and how light it is then (relative luminance),
# so that it stands off light and dark ground and dark letters are read on it.
PUCAT, KADAR_PUCAT, TERANG_PUCAT = "#8E979F", 0.6, 0.262
# Outlines of what stands out and of published spans.
TEPI = "#10242C"


# The step of quality whose colour says how a figure stands to what it is compared with.
MUTU_HASIL = {"lebih_baik": 1, "setara": 3, "lebih_rendah": 5}


@dataclass(frozen=True)
class Palet:
    """Colours by judgement, and the inks on them; `mutu` runs from 1 (best) to 5 (worst), 0 is for nothing published.

    `netral`: of a figure that is there and has no judgement. Nothing published lies nearest to the ground and is outlined.
    On a page each of these colours stands for its counterpart of the theme in use: so no two of them are alike.
    """

    mutu: tuple[str, ...]
    teks_mutu: tuple[str, ...]
    netral: str
    teks_netral: str

    @property
    def kosong(self) -> str:
        """Fill where nothing was published."""
        return self.mutu[0]

    @cached_property
    def semua(self) -> tuple[str, ...]:
        """Colours by quality, the same paler, for old figures; then of a figure without a quality, and of all if none has."""
        return (*self.mutu, *map(pale, self.mutu), self.netral, UTAMA)

    @cached_property
    def teks_semua(self) -> tuple[str, ...]:
        """The inks on them."""
        return (*self.teks_mutu, *[TINTA] * len(self.mutu), self.teks_netral, TEKS_UTAMA)

    def place(self, mutu: int, usang: bool, *, ada: bool = True, polos: bool = False) -> int:
        """Where the colour of a quality stands among them; `usang`: of an old figure. Nothing published is never old.

        A figure that is there (`ada`) without a quality has a colour of its own, another one where none has any (`polos`).
        """
        if not mutu:
            return 2 * len(self.mutu) + polos if ada else 0
        return mutu + len(self.mutu) * usang

    @cached_property
    def hasil(self) -> dict[str, str]:
        """Colours by the outcome of a comparison."""
        return {"tidak_dibandingkan": self.netral, **{h: self.mutu[m] for h, m in MUTU_HASIL.items()}}

    @cached_property
    def teks_hasil(self) -> dict[str, str]:
        """The inks on them."""
        return {"tidak_dibandingkan": self.teks_netral, **{h: self.teks_mutu[m] for h, m in MUTU_HASIL.items()}}


def pale(warna: str) -> str:
    """A colour (#RRGGBB) drawn towards grey, as light as all others so drawn."""
    campur = [_linear(asal) * (1 - KADAR_PUCAT) + _linear(abu) * KADAR_PUCAT for asal, abu in zip(_parts(warna), _parts(PUCAT))]
    naik = TERANG_PUCAT / luminance(campur)
    return "#" + "".join(f"{round(255 * _shown(min(v * naik, 1.0))):02X}" for v in campur)


def ink(warna: str) -> str:
    """Dark or white, whichever is read better on a colour."""
    terang = luminance([_linear(v) for v in _parts(warna)])
    return TINTA if (terang + 0.05) / 0.067 > 1.05 / (terang + 0.05) else "#FFFFFF"


def luminance(lurus: Sequence[float]) -> float:
    """Relative luminance (WCAG 2.2) of linear red, green and blue."""
    return sum(bobot * v for bobot, v in zip((0.2126, 0.7152, 0.0722), lurus, strict=True))


def _parts(warna: str) -> list[float]:
    return [int(warna[i:i + 2], 16) / 255 for i in (1, 3, 5)]


def _linear(v: float) -> float:
    return v / 12.92 if v <= 0.04045 else float(((v + 0.055) / 1.055) ** 2.4)


def _shown(v: float) -> float:
    return v * 12.92 if v <= 0.0031308 else float(1.055 * v ** (1 / 2.4) - 0.055)


# Every category stands off the ground at 3:1, and any two are told apart with every kind of sight: hence steps of lightness
# beside the hues. Officials expect green, amber and red; text on each fill reaches 4.5:1.
BIASA = Palet(
    ("#F0EEE8", "#126153", "#5B9C7C", "#BA870D", "#9E4D07", "#741317"),
    ("#4A555C", "#F4FBF8", "#06120C", "#140E00", "#FFF6EE", "#FFF3F3"), "#737F8E", "#04070A",
)
# Blue to orange: told apart with red-green colour blindness.
AMAN = Palet(
    ("#F0EEE8", "#112D6D", "#2B82CA", "#CB7C00", "#983F0B", "#510D0D"),
    ("#4A555C", "#F2F6FF", "#020A12", "#0E0D08", "#FFF7ED", "#FFF4F1"), "#586066", "#F5F8FA",
)
PALET = {"biasa": BIASA, "aman": AMAN}
# Behind words that lines would run through: what lies nearest to the ground.
LATAR_KATA = BIASA.kosong
# Figures that must not be judged, all in one colour.
TANPA_NILAI, TEKS_TANPA_NILAI = "#CFE3E5", "#10242D"
# What Streamlit paints in the colours of the theme in use (`chart…Colors` in its settings), by the sign that stands for each.
WARNA_TEMA = {
    **{f"#0000{i:02}": w for i, w in enumerate((*BIASA.mutu[1:], *AMAN.mutu[1:]), 1)},
    **{f"#0000{i:02}": w for i, w in enumerate((
        BIASA.kosong, BIASA.teks_mutu[0], BIASA.netral, BIASA.teks_netral, AMAN.netral, AMAN.teks_netral, TEPI, UTAMA,
        TANPA_NILAI, TEKS_TANPA_NILAI,
    ), 11)},
    **{f"#0000{i:02}": w for i, w in enumerate((*BIASA.teks_mutu[1:], *AMAN.teks_mutu[1:]), 21)},
}
SUMBU: dict[str, Any] = {
    "gridcolor": GARIS_KISI, "zeroline": False, "automargin": True, "ticks": "", "tickfont": {"size": 13}, "fixedrange": True,
    "exponentformat": "none", "separatethousands": True,
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
