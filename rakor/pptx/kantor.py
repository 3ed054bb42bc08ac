"""A description made ready for an office program: what only native charts need is decided here."""

from __future__ import annotations

from collections.abc import Callable

from charts.komitmen import Janji
from charts.uraian import Asli, Bagian, Kelompok, Peringkat, Tabel, Tumpuk, Uraian
from rakor.pptx import kantor_batang, kantor_tabel
from rakor.pptx.potong import pages


def native(uraian: Uraian) -> tuple[Asli, ...]:
    """The chart as native parts, one a slide; several when it is too long for one."""
    return pages(OFFICE[type(uraian)](uraian))


OFFICE: dict[type, Callable[..., Asli]] = {
    Bagian: kantor_batang.parts,
    Janji: kantor_tabel.promises,
    Kelompok: kantor_batang.grouped,
    Peringkat: kantor_batang.ranked,
    Tabel: kantor_tabel.table,
    Tumpuk: kantor_batang.stacked,
}
