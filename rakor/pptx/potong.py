"""Long charts over several slides: as many rows on each as stay readable in a hall."""

from collections.abc import Sequence
from dataclasses import replace

from charts.dasar.uraian import Batang, Deret, Kata, Sel, Tabel
from charts.dasar.uraian_garis import DeretXY, Garis, Panel, Sebar
from rakor.pptx import bagan_tabel
from rakor.pptx.kotak import Kotak
from rakor.pptx.lukis import Lukisan
from rakor.teks import parts

Baris = tuple[Sel, ...]
# What an office program draws itself.
Asli = Batang | Garis | Panel | Sebar | Tabel | Lukisan
# Bars that a slide holds with labels of 12 points, and rows of the other kinds.
MAKS_BATANG = 30
MAKS_BARIS_XY = 18
MAKS_BARIS_TABEL = 15
MAKS_BARIS_BLOK = 17
MAKS_PANEL = 15
MAKS_KATEGORI = 18
# Height of a row whose name is still read, and what the axes above and below take, in inches.
MIN_BARIS, RUANG_SUMBU = 0.24, 0.6


def pages(asli: Asli) -> tuple[Asli, ...]:
    """The chart as one or more slides, in even parts."""
    if isinstance(asli, Batang):
        return _bars(asli, min(MAKS_KATEGORI, MAKS_BATANG // side_by_side(asli)))
    if isinstance(asli, Sebar):
        return _points(asli, MAKS_BARIS_XY)
    if isinstance(asli, Tabel):
        return tuple(replace(asli, baris=b) for b in _rows(asli)) or (asli,)
    if isinstance(asli, Panel):
        potong = zip(*(parts(isi, MAKS_PANEL) for isi in (asli.isi, asli.nama, asli.akhir)))
        return tuple(replace(asli, isi=i, nama=n, akhir=a) for i, n, a in potong)
    return (asli,)


def fitting(asli: Asli, kotak: Kotak) -> Sequence[Asli]:
    """A page in as many parts as stay readable in a rectangle."""
    if isinstance(asli, Tabel):
        return bagan_tabel.by_height(asli, kotak)
    if isinstance(asli, Batang):
        return _bars(asli, int((kotak.tinggi - RUANG_SUMBU) / (MIN_BARIS * max(1, 0.75 * side_by_side(asli)))))
    if isinstance(asli, Sebar):
        return _points(asli, int((kotak.tinggi - RUANG_SUMBU) / MIN_BARIS))
    return (asli,)


def _rows(asli: Tabel) -> list[tuple[Baris, ...]]:
    """Rows a slide; a block with a heading of its own stays together where it can."""
    awal = [i for i, b in enumerate(asli.baris) if b[0].rentang > 1]
    if not awal:
        return parts(asli.baris, MAKS_BARIS_TABEL)
    blok = [asli.baris[a:z] for a, z in zip(awal, [*awal[1:], len(asli.baris)])]
    keluar: list[tuple[Baris, ...]] = []
    for b in blok:
        if keluar and len(keluar[-1]) + len(b) <= MAKS_BARIS_BLOK:
            keluar[-1] += b
        else:
            keluar += parts(b, MAKS_BARIS_BLOK)
    return keluar


def side_by_side(asli: Batang) -> int:
    """Bars beside each other in one category."""
    return 1 if asli.susun else max(1, sum(d.gaya == "isi" for d in asli.deret))


def _bars(asli: Batang, maks: int) -> tuple[Asli, ...]:
    """Bars with at most so many categories each."""
    return tuple(_slice_bars(asli, p[0], p[-1] + 1) for p in parts(range(len(asli.kategori)), max(1, maks)))


def _slice_bars(asli: Batang, dari: int, sampai: int) -> Batang:
    return replace(
        asli, kategori=asli.kategori[dari:sampai], deret=tuple(slice_series(d, dari, sampai) for d in asli.deret),
        kata=_words(asli.kata, dari, sampai),
    )


def _words(kata: Sequence[Kata], dari: int, sampai: int) -> tuple[Kata, ...]:
    return tuple(replace(k, kategori=k.kategori - dari) for k in kata if dari <= k.kategori < sampai)


def slice_series(d: Deret, dari: int, sampai: int) -> Deret:
    """The series in the categories from `dari` up to but without `sampai`."""
    daftar = {k: getattr(d, k)[dari:sampai] for k in ("nilai", "warna_titik", "teks", "tinta", "letak", "selang")}
    sorot, putus = (frozenset(i - dari for i in isi if dari <= i < sampai) for isi in (d.sorot, d.putus))
    return replace(d, **daftar, sorot=sorot, putus=putus)


def _points(asli: Sebar, maks: int) -> tuple[Asli, ...]:
    """Points in rows with at most so many rows each; those without rows as they are."""
    letak = parts(range(len(asli.baris)), max(1, maks))
    return tuple(_slice_points(asli, p[0], p[-1] + 1) for p in letak) or (asli,)


def _slice_points(asli: Sebar, dari: int, sampai: int) -> Sebar:
    """Rows `dari` to `sampai`; y counts down from the number of rows."""
    return replace(
        asli, deret=tuple(_slice_xy(d, dari, sampai, len(asli.baris)) for d in asli.deret),
        y=replace(asli.y, sampai=float(sampai - dari)), baris=asli.baris[dari:sampai], kata=_words(asli.kata, dari, sampai),
    )


def _slice_xy(d: DeretXY, dari: int, sampai: int, baris: int) -> DeretXY:
    """Points of some rows; a series of lines has three places a row."""
    kali = len(d.x) // baris
    bagian = slice(dari * kali, sampai * kali)
    y = tuple(None if v is None else v - (baris - sampai) for v in d.y[bagian])
    isi = {k: getattr(d, k)[bagian] for k in ("titik", "x", "teks", "letak", "selang")}
    return replace(d, y=y, asal=tuple((s, t - dari) for s, t in d.asal[bagian]), **isi)
