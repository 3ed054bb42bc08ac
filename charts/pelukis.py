"""Which function draws which description as a figure."""

from __future__ import annotations

from collections.abc import Callable

from charts.gambar import Gambar
from charts.tumpuk import draw_stacked
from charts.uraian import Tumpuk, Uraian

PELUKIS: dict[type, Callable[..., Gambar]] = {
    Tumpuk: draw_stacked,
}


def draw(uraian: Uraian) -> Gambar:
    """The figure of a description, as a plain dict."""
    return PELUKIS[type(uraian)](uraian)
