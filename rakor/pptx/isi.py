"""What a chart part needs: its XML, its workbook, and where its plot lies."""

from __future__ import annotations

import math
from dataclasses import dataclass

from rakor.pptx.ukuran import Kotak


@dataclass(frozen=True)
class IsiBagan:
    """A chart ready to be put on a slide; stands for the chart data that python-pptx asks for.

    `plot`: the inner plot on the slide, for what is drawn over or under it. `jenis`: only a name for python-pptx.
    """

    xml: bytes
    xlsx_blob: bytes
    plot: Kotak

    def xml_bytes(self, jenis: object) -> bytes:
        """The chart XML."""
        return self.xml


def shares(luar: Kotak, plot: Kotak) -> tuple[float, float, float, float]:
    """The plot as shares of the frame around it: left, top, width, height."""
    return (
        (plot.kiri - luar.kiri) / luar.lebar, (plot.atas - luar.atas) / luar.tinggi, plot.lebar / luar.lebar,
        plot.tinggi / luar.tinggi,
    )


def ink(warna: str) -> str:
    """Dark or white, whichever is read better on a colour."""
    rgb = (int(warna[i:i + 2], 16) / 255 for i in (1, 3, 5))
    lurus = (v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in rgb)
    terang = sum(bobot * v for bobot, v in zip((0.2126, 0.7152, 0.0722), lurus))
    return "#10242B" if (terang + 0.05) / 0.067 > 1.05 / (terang + 0.05) else "#FFFFFF"


def from_round(dari: float, sampai: float) -> tuple[float, float]:
    """The ends of an axis, the lower one on a label: programs count the labels from it."""
    langkah = step(dari, sampai)
    bawah = math.floor(dari / langkah) * langkah
    return round(bawah, 6), sampai


def digits(langkah: float) -> int:
    """Digits behind the comma that labels at such a distance need."""
    return 0 if langkah >= 1 else 1 if langkah >= 0.1 else 2


def step(dari: float, sampai: float, banyak: int = 6) -> float:
    """A round distance between axis labels, for about that many of them."""
    kasar = (sampai - dari) / banyak
    pangkat = 1.0
    while pangkat * 10 <= kasar:
        pangkat *= 10
    while pangkat > kasar:
        pangkat /= 10
    return next(pangkat * k for k in (1, 2, 5, 10) if pangkat * k >= kasar - 1e-12)
