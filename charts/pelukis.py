"""Which function draws which description as a figure."""

from __future__ import annotations

from collections.abc import Callable

from charts.gambar import Gambar
from charts.kelompok import draw_grouped
from charts.tumpuk import draw_stacked
from charts.uraian import Kelompok, Tumpuk, Uraian

PELUKIS: dict[type, Callable[..., Gambar]] = {
    Kelompok: draw_grouped,
    Tumpuk: draw_stacked,
}


def draw(uraian: Uraian) -> Gambar:
    """The figure of a description, as a plain dict."""
    return PELUKIS[type(uraian)](uraian)
