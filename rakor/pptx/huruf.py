"""How wide words are in the deck's font, and how many lines they take.

The font is Arial: every Windows and Mac office has it, and Liberation Sans, which LibreOffice takes in its place, has the
same widths. `huruf.csv` holds them in thousandths of the size, plain and bold.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

FONT = "Arial"
UKURAN = Path(__file__).with_name("huruf.csv")
# Share of a line that words may take: signs the font lacks come from another one, and programs round.
PENUH = 0.98
# Height of a line as a share of the size, a little more than the font's own 1.15.
TINGGI_BARIS = 1.2
TITIK, SERIBU = 72, 1000
# Fonts that are no wider than ours, as offices name them; others may be as much wider as the widest in use.
TIDAK_LEBIH_LEBAR = frozenset({
    "arial", "helvetica", "liberation sans", "arimo", "calibri", "carlito", "cambria", "times new roman", "garamond",
    "arial narrow", "gill sans mt", "tw cen mt", "candara", "corbel", "franklin gothic book", "open sans condensed",
})
LEBAR_LAIN = 1.22
_lebih: ContextVar[float] = ContextVar("lebih_lebar", default=1.0)


@contextmanager
def written_in(font: Iterable[str]) -> Iterator[None]:
    """Measure words as of these fonts: an office's template brings its own, whose widths are not known here."""
    semula = _lebih.set(1.0 if {f.lower() for f in font} <= TIDAK_LEBIH_LEBAR else LEBAR_LAIN)
    try:
        yield
    finally:
        _lebih.reset(semula)


@cache
def _widths() -> dict[bool, dict[str, int]]:
    with UKURAN.open(encoding="utf-8", newline="") as berkas:
        isi = list(csv.DictReader(berkas))
    return {tebal: {b["tanda"]: int(b[kolom]) for b in isi} for tebal, kolom in ((False, "biasa"), (True, "tebal"))}


def text_width(teks: str, huruf: float, tebal: bool = False) -> float:
    """Inches that words of a size in points take on one line; a sign the font lacks counts as a square."""
    lebar = _widths()[tebal]
    return sum(lebar.get(c, SERIBU) for c in teks) * huruf * _lebih.get() / SERIBU / TITIK


def lines(teks: str, huruf: float, lebar: float, tebal: bool = False) -> int:
    """Lines that words take in a box of a width in inches; a word wider than the box is broken."""
    sela, baris, terpakai, lebar = text_width(" ", huruf, tebal), 1, 0.0, lebar * PENUH
    for kata in teks.split(" "):
        panjang = text_width(kata, huruf, tebal)
        if terpakai and terpakai + sela + panjang > lebar:
            baris, terpakai = baris + 1, 0.0
        terpakai += panjang + (sela if terpakai else 0.0)
        while terpakai > lebar > 0:
            baris, terpakai = baris + 1, terpakai - lebar
    return baris


def height(baris: int, huruf: float) -> float:
    """Inches that so many lines take."""
    return baris * huruf * TINGGI_BARIS / TITIK


def words_height(teks: Sequence[str], huruf: float, lebar: float, tebal: bool = False) -> float:
    """Inches that paragraphs take in a box of a width in inches."""
    return height(sum(lines(t, huruf, lebar, tebal) for t in teks), huruf)


def fitting(
    teks: Sequence[str], ukuran: Sequence[float], lebar: float, tinggi: float, *, tebal: bool = False,
) -> float:
    """The first of the sizes at which paragraphs stay in a box without a broken word, else the last."""
    kata = {k for t in teks for k in t.split(" ")}
    muat = (
        h for h in ukuran
        if words_height(teks, h, lebar, tebal) <= tinggi and all(text_width(k, h, tebal) <= lebar for k in kata)
    )
    return next(muat, ukuran[-1])
