"""A paparan with its slides in, a .pptx out whose charts, tables and shapes PowerPoint itself edits.

bagan_asli: a native chart with what lies under and over it
bagan_batang: bars
bagan_garis: lines and points
bagan_tabel: tables
bentuk: drawings of shapes in named groups
bingkai: what stands around a chart on its slide, and the speaker's notes
kantor: descriptions made ready for an office program
kantor_batang: bars made ready for it, stages as chevrons
kantor_garis: courses over years made ready for it
kantor_tabel: tables made ready for it
kantor_titik: points made ready for it, their names beside each other
huruf: how wide words are in the deck's font, and how many lines they take
kertas: the workbook inside a chart
kotak: places in inches, and where numbers stand on an axis
lukis: words and rectangles on a slide, and what a drawing is made of
lukisan_spine: the spine as shapes
lukisan_peta: maps as shapes
potong: long charts over several slides
salindia: one slide
tata: which layout carries what, on our own master (dasar.pptx) or an office's
xml: pieces of chart XML
"""

import io
from collections.abc import Sequence

from rakor.lembar import Lembar, codes
from rakor.paparan import Paparan
from rakor.pptx import salindia
from rakor.pptx.huruf import written_in
from rakor.pptx.tata import Tata, TemplatSalah, office, own
from sajian.halaman import NAMA

__all__ = ["TemplatSalah", "write"]


def write(paparan: Paparan, lembar: Sequence[Lembar], templat: bytes | None = None) -> bytes:
    """The deck. `templat`: an office's own .pptx, whose master and layouts are used instead of ours.

    Raises TemplatSalah, in Indonesian, for a template that cannot be used.
    """
    tata = office(templat) if templat else own()
    latihan = any(satu.latihan for satu in lembar)
    with written_in(tata.font):
        for satu in lembar:
            _slide(tata, satu, latihan)
    tata.deck.core_properties.title = paparan.judul
    tata.deck.core_properties.keywords = codes(lembar)
    tata.deck.core_properties.author = NAMA
    isi = io.BytesIO()
    tata.deck.save(isi)
    return isi.getvalue()


def _slide(tata: Tata, lembar: Lembar, latihan: bool) -> None:
    if lembar.jenis == "sampul":
        salindia.cover(tata, lembar, latihan)
    elif lembar.jenis == "agenda":
        salindia.agenda(tata, lembar)
    else:
        salindia.charts(tata, lembar)
