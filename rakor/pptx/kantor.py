"""A description made ready for an office program: what only native charts need is decided here."""

from collections.abc import Callable
from dataclasses import replace

from charts.dasar.uraian import Bagian, Batang, Kelompok, Peringkat, Tabel, Tahap, Tumpuk, Uraian
from charts.dasar.uraian_garis import Berjenjang, DuaTahun, Garis, Panel, Sebar, Sebaran
from charts.komitmen import Janji
from charts.likert import Likert
from charts.matriks import Matriks
from charts.peta import PetaBentuk, PetaPetak
from charts.spine import Spine
from charts.tartan import Tartan
from rakor.pptx import kantor_batang, kantor_garis, kantor_tabel, kantor_titik, lukisan_peta, lukisan_spine
from rakor.pptx.potong import Asli, pages
from rakor.teks import marked, solid_key


def native(uraian: Uraian) -> tuple[Asli, ...]:
    """The chart as native parts, one a slide; several when it is too long for one."""
    asli = OFFICE[type(uraian)](uraian)
    if isinstance(asli, Batang):
        # Single names on an axis cannot be bold.
        asli = replace(asli, kategori=marked(asli.kategori, asli.sorot))
    return pages(replace(asli, kunci=solid_key(asli.kunci)))


OFFICE: dict[type, Callable[..., Asli]] = {
    Bagian: kantor_batang.parts,
    Berjenjang: kantor_garis.sectioned,
    DuaTahun: kantor_titik.two_years,
    Janji: kantor_tabel.promises,
    Kelompok: kantor_batang.grouped,
    Likert: lambda isi: isi,
    Matriks: kantor_tabel.matrix,
    Panel: kantor_garis.panels,
    Peringkat: kantor_batang.ranked,
    Garis: kantor_garis.course,
    Sebar: kantor_titik.scatter,
    Sebaran: kantor_garis.spread,
    Spine: lukisan_spine.spine,
    PetaBentuk: lukisan_peta.shapes,
    PetaPetak: lukisan_peta.tiles,
    Tabel: kantor_tabel.table,
    Tahap: kantor_batang.stages,
    Tartan: kantor_tabel.rug,
    Tumpuk: lambda isi: isi,
}
