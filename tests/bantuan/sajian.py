"""Charts made from query strings alone, and what each of them must hold to."""

from __future__ import annotations

import pandas as pd

from sajian.bagan import BAGAN
from sajian.daftar import serve
from sajian.konteks import Konteks, read_view
from sajian.sajian import Sajian


def view(**query: str) -> Konteks:
    """The context of a query string."""
    return read_view(query)


def hold(kunci: str, k: Konteks, harapan: pd.DataFrame) -> Sajian:
    """The chart of a view, after seeing that it draws the expected rows when there is enough, with a title and words."""
    sajian = serve(kunci, k)
    pd.testing.assert_frame_equal(sajian.data[list(harapan.columns)], harapan)
    assert set(sajian.kolom) <= set(sajian.data.columns)
    assert sajian.ada == BAGAN[kunci].perlu(harapan)
    if sajian.ada:
        fig = sajian.gambar()
        assert fig.layout.title.text
        assert fig.data
    return sajian


def title(sajian: Sajian) -> str:
    """The title of a chart on one line."""
    return str(sajian.gambar().layout.title.text).replace("<br>", " ")
