"""Charts made from query strings alone."""

import pandas as pd

from charts.dasar.gambar import Gambar
from charts.pelukis import draw
from rakor.lembar import Lembar
from sajian.daftar import SAJIAN
from sajian.konteks import Konteks, read_view
from sajian.sajian import Sajian


def view(**query: str) -> Konteks:
    """The context of a query string."""
    return read_view(query)


def charts_of(halaman: str) -> list[str]:
    """Keys of the charts of a page."""
    return [kunci for kunci, bagan in SAJIAN.items() if bagan.halaman == halaman]


def title(sajian: Sajian) -> str:
    """The title of a chart on one line."""
    return sajian.uraian().kepala.judul


def figure(sajian: Sajian) -> Gambar:
    """The figure of a chart."""
    return draw(sajian.uraian())


def data_of(lembar: Lembar) -> pd.DataFrame:
    """The rows of a slide that has a chart."""
    assert lembar.sajian is not None
    return lembar.sajian.data
