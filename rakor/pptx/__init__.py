"""A paparan as PowerPoint: charts, tables and shapes that PowerPoint itself draws and edits."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rakor.lembar import Lembar
from rakor.paparan import Paparan
from rakor.pptx import salindia
from rakor.pptx.tata import TemplatSalah, office, own

__all__ = ["TemplatSalah", "write"]


def write(paparan: Paparan, lembar: Sequence[Lembar], templat: bytes | None = None) -> bytes:
    """The deck. `templat`: an office's own .pptx, whose master and layouts are used instead of ours.

    Raises TemplatSalah, in Indonesian, for a template that cannot be used.
    """
    tata = office(templat) if templat else own()
    latihan = any(satu.latihan for satu in lembar)
    for satu in lembar:
        if satu.jenis == "sampul":
            salindia.cover(tata, satu, latihan)
        elif satu.jenis == "agenda":
            salindia.agenda(tata, satu)
        else:
            salindia.charts(tata, satu)
    tata.deck.core_properties.title = paparan.judul
    tata.deck.core_properties.author = "Dasbor Tata Kelola Kalimantan"
    isi = io.BytesIO()
    tata.deck.save(isi)
    return isi.getvalue()
