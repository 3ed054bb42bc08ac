"""Which reader turns which chart into native parts, by its kind."""

from __future__ import annotations

from collections.abc import Callable

import plotly.graph_objects as go

from charts.uraian import Asli
from rakor.asli import peta
from rakor.pptx import kantor
from rakor.pptx.potong import pages
from sajian.sajian import Sajian

Pembaca = Callable[[Sajian, go.Figure], Asli]

PEMBACA: dict[str, Pembaca] = {
    "peta": peta.regions,
}


def native(sajian: Sajian, fig: go.Figure) -> tuple[Asli, ...]:
    """The chart as native parts, one a slide; several when it is too long for one."""
    isi = sajian.uraian()
    if not isinstance(isi, go.Figure):
        return kantor.native(isi)
    return pages(PEMBACA[sajian.bagan.jenis](sajian, fig))
