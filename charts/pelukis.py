"""Which function draws which description as a figure."""

from collections.abc import Callable

from charts.bagian import draw_parts
from charts.batang import draw_ranked
from charts.dasar.gambar import Gambar
from charts.dasar.uraian import Bagian, Kelompok, Peringkat, Tabel, Tahap, Tumpuk, Uraian
from charts.dasar.uraian_garis import Berjenjang, DuaTahun, Garis, Panel, Sebar, Sebaran
from charts.deret import draw_banded
from charts.dumbbell import SebelumSesudah, draw_before_after, draw_dumbbell
from charts.garis import draw_course, draw_spread
from charts.kelompok import draw_grouped, draw_stacked, draw_steps
from charts.komitmen import Janji, draw_promises
from charts.likert import Likert, draw_likert
from charts.matriks import Matriks, draw_matrix
from charts.panel import draw_panels
from charts.peta import PetaBentuk, PetaPetak, draw_shapes, draw_tiles
from charts.sebar import draw_scatter
from charts.spine import Spine, draw_spine
from charts.tabel import draw_table
from charts.tartan import Tartan, draw_rug

PELUKIS: dict[type, Callable[..., Gambar]] = {
    Bagian: draw_parts,
    Berjenjang: draw_banded,
    DuaTahun: draw_dumbbell,
    Janji: draw_promises,
    Kelompok: draw_grouped,
    Likert: draw_likert,
    Matriks: draw_matrix,
    Panel: draw_panels,
    Peringkat: draw_ranked,
    Garis: draw_course,
    Sebar: draw_scatter,
    Sebaran: draw_spread,
    SebelumSesudah: draw_before_after,
    Spine: draw_spine,
    PetaBentuk: draw_shapes,
    PetaPetak: draw_tiles,
    Tabel: draw_table,
    Tahap: draw_steps,
    Tartan: draw_rug,
    Tumpuk: draw_stacked,
}


def draw(uraian: Uraian) -> Gambar:
    """The figure of a description, as a plain dict."""
    return PELUKIS[type(uraian)](uraian)
