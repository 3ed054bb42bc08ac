"""Which reader turns which chart into native parts: by chart key, else by its export kind and the figure's shape."""

from __future__ import annotations

from collections.abc import Callable

import plotly.graph_objects as go

from rakor.asli import bagian, batang, garis, panel, peta, sebar, spine, tabel, tahap
from rakor.asli.bentuk import Asli
from rakor.asli.potong import pages
from sajian.sajian import Sajian

Pembaca = Callable[[Sajian, go.Figure], Asli]

KHUSUS: dict[str, Pembaca] = {
    "banding_dua_tahun": sebar.two_years, "banding_sebaran": garis.spread, "banding_perjalanan": panel.panels,
    "keterkaitan": sebar.scatter,
}
MENURUT_EKSPOR: dict[str, Pembaca] = {
    "tumpuk": batang.stacked, "garis": garis.courses, "tabel": tabel.cells, "peta": peta.regions, "bentuk": tahap.stages,
    "sebar": sebar.scatter,
}


def native(sajian: Sajian, fig: go.Figure) -> tuple[Asli, ...]:
    """The chart as native parts, one a slide; several when it is too long for one."""
    return pages(reader(sajian, fig)(sajian, fig))


def reader(sajian: Sajian, fig: go.Figure) -> Pembaca:
    """The reader for a chart. Bars come in three builds, told apart by what the figure is made of."""
    if sajian.kunci in KHUSUS:
        return KHUSUS[sajian.kunci]
    if sajian.kunci.startswith("spine_"):
        return spine.spine
    if sajian.bagan.ekspor != "batang":
        return MENURUT_EKSPOR[sajian.bagan.ekspor]
    if fig.layout.yaxis.categoryarray is not None:
        return batang.ranked
    berangka = any(t.type == "bar" and t.text is not None for t in fig.data)
    return batang.grouped if berangka else bagian.parts
