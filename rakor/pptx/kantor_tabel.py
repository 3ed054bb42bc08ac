"""Tables made ready for an office program: headings on a ground, a sign before what stands out, widths by the words."""

from dataclasses import replace

from charts.dasar.templat import TINTA
from charts.dasar.uraian import Sel, Tabel
from charts.komitmen import Janji, merged
from charts.matriks import Matriks
from charts.tartan import Tartan
from rakor.teks import SOROT, solid, words

KEPALA = "#E4EEF0"
# Shares of the names beside columns of figures of 1.
LEBAR_NAMA, LEBAR_DAERAH = 1.9, 1.7
# Points; longer lists go on on the next slide instead of getting smaller.
HURUF_JANJI = 14.0


def table(isi: Tabel) -> Tabel:
    """The same cells, headings on a ground."""
    kepala = tuple(replace(_clean(k), isi=KEPALA, tinta=TINTA, tebal=True) for k in isi.kolom)
    return replace(isi, kolom=kepala, baris=tuple(tuple(map(_clean, b)) for b in isi.baris))


def matrix(isi: Matriks) -> Tabel:
    """Cells of figures; a row without any says so over all its cells."""
    kata = {k.kategori: k.teks for k in isi.kata}
    n = len(isi.kolom) - 1
    baris = tuple(
        (b[0], Sel(kata[y], b[1].isi, rentang=n), *[Sel("")] * (n - 1)) if y in kata else b for y, b in enumerate(isi.baris)
    )
    return _figures(replace(isi, baris=baris), LEBAR_NAMA)


def rug(isi: Tartan) -> Tabel:
    """Regions by indicators; the name of a further province is a row of its own."""
    baris = tuple(
        (replace(b[0], isi=KEPALA, tinta=TINTA, tebal=True), *b[1:]) if b[0].rentang > 1 else b for b in isi.baris
    )
    return _figures(replace(isi, baris=baris), LEBAR_DAERAH)


def _figures(isi: Tabel, lebar_nama: float) -> Tabel:
    """Columns of figures alike, a little more for a long word in the heading; rows that stand out are marked."""
    lebar = [max(1.0, max(map(len, k.teks.split()), default=0) / 10) for k in isi.kolom[1:]]
    baris = tuple(
        (replace(b[0], teks=f"{SOROT}{b[0].teks}", tebal=True), *b[1:]) if y in isi.sorot else b
        for y, b in enumerate(isi.baris)
    )
    return table(replace(isi, baris=baris, lebar=(lebar_nama, *lebar)))


def promises(isi: Janji) -> Tabel:
    """Four columns of words in letters that a hall reads; colours say only late and done."""
    empat = merged(isi)
    baris = tuple(tuple(replace(s, isi=solid(s.isi) if s.isi else "") for s in b) for b in empat.baris)
    return replace(table(replace(empat, baris=baris)), huruf=HURUF_JANJI)


def _clean(s: Sel) -> Sel:
    """Words on one line, without what the file cannot hold."""
    return replace(s, teks=words(s.teks), ekor=words(s.ekor))
