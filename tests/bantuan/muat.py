"""Where the words of a printed deck came to stand, against the shapes and cells they belong to."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.table import Table

from rakor.pptx.kotak import EMU, Kotak
from tests.bantuan.pptx import labels, shapes

TITIK = 72
# Inches that a letter may stand out: programs round, and slanting letters lean over.
LONGGAR = 0.04
# Share of the smaller of two letters from which on one lies on the other.
TINDIH = 0.35
# A hyphen at the end of a line is read as one of these; behind such signs a line may end in a word.
TANDA_HUBUNG = {"\x02": "-", "\ufffe": "-"}
PATAH_BOLEH = "-/–"
NOMOR = "‹#›"


class Huruf(NamedTuple):
    """One letter on a page; edges in inches from the upper left corner."""

    tanda: str
    kiri: float
    atas: float
    kanan: float
    bawah: float

    def inside(self, k: Kotak) -> bool:
        """Does it stand in a rectangle, or hardly out of it."""
        return (self.kiri >= k.kiri - LONGGAR and self.kanan <= k.kanan + LONGGAR
                and self.atas >= k.atas - LONGGAR and self.bawah <= k.bawah + LONGGAR)


def letters(pdf: bytes) -> list[list[Huruf]]:
    """The letters of each page in the order of the file, without spaces."""
    return [_page(halaman) for halaman in pypdfium2.PdfDocument(pdf)]


def _page(halaman: pypdfium2.PdfPage) -> list[Huruf]:
    teks, tinggi = halaman.get_textpage(), halaman.get_height()
    keluar = []
    for i in range(teks.count_chars()):
        tanda = TANDA_HUBUNG.get(teks.get_text_range(i, 1), teks.get_text_range(i, 1))
        if tanda.strip():
            kiri, bawah, kanan, atas = teks.get_charbox(i)
            keluar.append(Huruf(tanda, kiri / TITIK, (tinggi - atas) / TITIK, kanan / TITIK, (tinggi - bawah) / TITIK))
    return keluar


def words_in_place(slide: Slide) -> Iterator[tuple[str, Kotak]]:
    """Every text of a slide with the shape, the cell or the frame of the chart it must stay in."""
    for b in shapes(slide):
        kotak = Kotak(*(v / EMU for v in (b.left, b.top, b.width, b.height)))
        if isinstance(b, Shape) and b.has_text_frame:
            yield from ((p.text, kotak) for p in b.text_frame.paragraphs)
        if isinstance(b, GraphicFrame) and b.has_table:
            yield from _cells(b.table, kotak)
        if isinstance(b, GraphicFrame) and b.has_chart:
            yield from ((t, kotak) for t in labels(b.chart))


def _cells(tabel: Table, luar: Kotak) -> Iterator[tuple[str, Kotak]]:
    lebar, tinggi = [tabel.columns[i].width / EMU for i in range(len(tabel.columns))], [b.height / EMU for b in tabel.rows]
    for y, baris in enumerate(tabel.rows):
        for x, sel in enumerate(baris.cells):
            kotak = Kotak(luar.kiri + sum(lebar[:x]), luar.atas + sum(tinggi[:y]), sum(lebar[x:x + sel.span_width]), tinggi[y])
            yield sel.text, kotak


def out_of_place(slide: Slide, halaman: Sequence[Huruf]) -> list[str]:
    """Texts of a slide that nowhere on its page stand in their place with every word whole."""
    semua = "".join(h.tanda for h in halaman)
    return [t for t, kotak in words_in_place(slide) if t.strip() not in ("", NOMOR) and not _stands(t, kotak, semua, halaman)]


def _stands(teks: str, kotak: Kotak, semua: str, halaman: Sequence[Huruf]) -> bool:
    isi = "".join(teks.split())
    awal = semua.find(isi)
    while awal >= 0:
        kena = halaman[awal:awal + len(isi)]
        if all(h.inside(kotak) for h in kena) and _whole(teks, kena):
            return True
        awal = semua.find(isi, awal + 1)
    return False


def _whole(teks: str, kena: Sequence[Huruf]) -> bool:
    """Does no line end inside a word, but behind a sign that may end it."""
    sisa = iter(kena)
    for kata in teks.split():
        huruf = [next(sisa) for _ in kata]
        if any(b.kiri < a.kiri and a.tanda not in PATAH_BOLEH for a, b in pairwise(huruf)):
            return False
    return True


def on_each_other(halaman: Sequence[Huruf]) -> list[str]:
    """Pairs of letters of which one lies on the other, with the letters before and after them."""
    baris = sorted(range(len(halaman)), key=lambda i: halaman[i].kiri)
    keluar = []
    for n, i in enumerate(baris):
        for j in baris[n + 1:]:
            if halaman[j].kiri >= halaman[i].kanan:
                break
            if _shared(halaman[i], halaman[j]) > TINDIH:
                keluar.append(" / ".join("".join(h.tanda for h in halaman[max(0, k - 6):k + 7]) for k in (i, j)))
    return keluar


def _shared(a: Huruf, b: Huruf) -> float:
    """Share of the smaller letter that both cover."""
    lebar, tinggi = min(a.kanan, b.kanan) - max(a.kiri, b.kiri), min(a.bawah, b.bawah) - max(a.atas, b.atas)
    kecil = min((h.kanan - h.kiri) * (h.bawah - h.atas) for h in (a, b))
    return lebar * tinggi / kecil if lebar > 0 < tinggi and kecil else 0.0
