"""What a chart part needs: its XML, its workbook, and where its plot lies."""

from dataclasses import dataclass

from charts.templat import TINTA
from rakor.pptx.kotak import Kotak


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
    return TINTA if (terang + 0.05) / 0.067 > 1.05 / (terang + 0.05) else "#FFFFFF"
