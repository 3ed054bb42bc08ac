"""Tables made ready for an office program: headings on a ground, a sign before what stands out, widths by the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from charts.komitmen import Janji
from charts.templat import TINTA
from charts.uraian import Sel, Tabel
from rakor.teks import words

KEPALA = "#E4EEF0"


def table(isi: Tabel) -> Tabel:
    """The same cells."""
    return replace(isi, kolom=_headings(isi.kolom), baris=tuple(tuple(map(_clean, b)) for b in isi.baris))


def promises(isi: Janji) -> Tabel:
    """All columns of words, without colours."""
    polos = table(replace(isi, baris=tuple(tuple(Sel(s.teks, rata=s.rata) for s in b) for b in isi.baris)))
    return replace(polos, lebar=tuple(_width([s.teks for s in k]) for k in zip(polos.kolom, *polos.baris)))


def _width(teks: list[str]) -> float:
    """Share of the width by the longest words, within reason: very long cells wrap."""
    return float(min(max(6, *map(len, teks)), 40))


def _headings(kolom: Sequence[Sel]) -> tuple[Sel, ...]:
    return tuple(replace(_clean(k), isi=KEPALA, tinta=TINTA, tebal=True) for k in kolom)


def _clean(s: Sel) -> Sel:
    """Words on one line, without what the file cannot hold."""
    return replace(s, teks=words(s.teks), ekor=words(s.ekor))
