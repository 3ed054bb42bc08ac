"""A description made ready for an office program: what only native charts need is decided here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from charts.komitmen import Janji
from charts.uraian import Asli, Batang, Kelompok, Kunci, Tabel, Tumpuk, Uraian
from rakor.pptx import kantor_tabel
from rakor.pptx.potong import pages
from rakor.teks import SOROT, decimals, solid


def native(uraian: Uraian) -> tuple[Asli, ...]:
    """The chart as native parts, one a slide; several when it is too long for one."""
    return pages(OFFICE[type(uraian)](uraian))


def stacked(isi: Tumpuk) -> Batang:
    """Names that stand out get a sign, since single labels cannot be bold."""
    return replace(isi, kategori=marked(isi.kategori, isi.sorot), kunci=solid_key(isi.kunci))


def grouped(isi: Kelompok) -> Batang:
    """The axis ends at the longest bar, even one longer than the scale."""
    terbesar = max((v for d in isi.deret for v in d.nilai if v is not None), default=0.0) or 1.0
    return replace(
        isi, ujung=(0.0, max(isi.ujung[1], terbesar)), desimal=decimals(t for d in isi.deret for t in d.teks),
    )


def marked(nama: tuple[str, ...], sorot: frozenset[int]) -> tuple[str, ...]:
    """Names on an axis, those that stand out with a sign before them."""
    return tuple(f"{SOROT}{n}" if i in sorot else n for i, n in enumerate(nama))


def solid_key(kunci: tuple[Kunci, ...]) -> tuple[Kunci, ...]:
    """The key in colours without transparency."""
    return tuple(replace(k, warna=solid(k.warna) if k.warna else "") for k in kunci)


OFFICE: dict[type, Callable[..., Asli]] = {
    Janji: kantor_tabel.promises,
    Kelompok: grouped,
    Tabel: kantor_tabel.table,
    Tumpuk: stacked,
}
