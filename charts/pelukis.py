"""Which function draws which description as a figure."""

from __future__ import annotations

from collections.abc import Callable

from charts.bagian import draw_parts
from charts.batang import draw_ranked
from charts.gambar import Gambar
from charts.kelompok import draw_grouped
from charts.komitmen import Janji, draw_promises
from charts.matriks import Matriks, draw_matrix
from charts.spine import Spine, draw_spine
from charts.tabel import draw_table
from charts.tartan import Tartan, draw_rug
from charts.tumpuk import draw_stacked
from charts.uraian import Bagian, Kelompok, Peringkat, Tabel, Tumpuk, Uraian

PELUKIS: dict[type, Callable[..., Gambar]] = {
    Bagian: draw_parts,
    Janji: draw_promises,
    Kelompok: draw_grouped,
    Matriks: draw_matrix,
    Peringkat: draw_ranked,
    Spine: draw_spine,
    Tabel: draw_table,
    Tartan: draw_rug,
    Tumpuk: draw_stacked,
}


def draw(uraian: Uraian) -> Gambar:
    """The figure of a description, as a plain dict."""
    return PELUKIS[type(uraian)](uraian)
