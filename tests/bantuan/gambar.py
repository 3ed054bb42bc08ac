"""A description drawn, and checked by plotly's own rules; and made ready for an office program."""

from typing import TypeVar

import pandas as pd
import plotly.graph_objects as go

from charts.dasar.uraian import Uraian
from charts.pelukis import draw
from rakor.pptx.kantor import native

Bagian = TypeVar("Bagian")

# A row of the catalogue.
INDEKS = pd.Series({
    "indikator": "indeks", "nama": "Indeks uji", "nama_pendek": "Indeks", "satuan": "indeks", "skala_min": 0.0,
    "skala_maks": 100.0, "arah": "tinggi_baik", "desimal": 2,
})


def fig(uraian: Uraian) -> go.Figure:
    """The figure of a description; an error where plotly.js would not know an attribute."""
    return go.Figure(draw(uraian))


def key(gambar: go.Figure) -> list[str]:
    """Names in the key under the plot, in order."""
    teks = next((a.text for a in gambar.layout.annotations if a.name == "legenda"), "")
    butir = [b for baris in teks.split("<br>") for b in baris.split("\u00a0\u00a0 ") if b]
    return [b.rpartition("</span>")[2].replace("\u00a0", " ").strip() for b in butir]


def office(uraian: Uraian, jenis: type[Bagian]) -> Bagian:
    """The only part of a description in an office file, which is of this kind."""
    [isi] = native(uraian)
    assert isinstance(isi, jenis)
    return isi
