"""The workbook inside a chart: what 'edit data' opens. Numbers as numbers; labels are formulas of the numbers."""

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from charts.dasar.uraian import Angka, Deret
from charts.dasar.uraian_garis import DeretXY
from charts.kalimat import kata

LEMBAR = "Data"
# A label: its number, the unit that goes with any number, and what is said of this number alone.
DEPAN = re.compile(r"([−-]?\d+(?:,\d+)?)((?:%| [a-z]+)(?=$| ·| \()|)(.*)", re.S)
# Digits to which a number must still be the same for words about it to hold.
TELITI = 6
MAKS_TANPA_TITIK = 1000
SISI_SELANG = ("sampai batas bawah", "sampai batas atas")


def reference(kolom: int, banyak: int = 0) -> str:
    """Absolute address of so many cells under the heading of a column (0 is A), or of the heading itself."""
    return f"{LEMBAR}!{xl_range_abs(min(banyak, 1), kolom, banyak, kolom)}"


def label_formula(teks: str, nilai: Angka, alamat: str) -> str:
    """A formula that writes the label from its number with a decimal comma in any language; '' without a number.

    What is true of this number alone (its category, its year, words in place of it) is gone once another is typed.
    FIXED writes the comma or the point of the computer, so the point is replaced.
    """
    if nilai is None or not teks:
        return ""
    cocok = DEPAN.fullmatch(teks)
    desimal = len(cocok[1].partition(",")[2]) if cocok else 0
    if cocok is None or not 0 <= nilai < MAKS_TANPA_TITIK or kata.angka(nilai, desimal) != cocok[1]:
        return f"=IF({_same(alamat, nilai)},{_quoted(teks)},{_written(alamat, _digits(nilai))})"
    rumus = f"={_written(alamat, desimal)}{f'&{_quoted(cocok[2])}' if cocok[2] else ''}"
    return f'{rumus}&IF({_same(alamat, nilai)},{_quoted(cocok[3])},"")' if cocok[3] else rumus


def _same(alamat: str, nilai: float) -> str:
    """Asks a cell whether it still holds this number."""
    return f"ROUND({alamat},{TELITI})={round(float(nilai), TELITI)!r}"


def _written(alamat: str, desimal: int) -> str:
    return f'SUBSTITUTE(FIXED({alamat},{desimal},TRUE),".",",")'


def _quoted(teks: str) -> str:
    """Text inside a formula."""
    return '"' + teks.replace('"', '""') + '"'


def _digits(nilai: float) -> int:
    """Digits behind the comma that a number has, at most two."""
    return min(2, len(f"{round(nilai, 2):g}".partition(".")[2]))


def category_book(judul: str, kategori: Sequence[str], deret: Sequence[Deret], desimal: int) -> bytes:
    """Categories in A, a column a series, then the labels of the series that have some, then their intervals."""
    with _book(desimal) as (lembar, angka, isi):
        _column(lembar, 0, judul, kategori, lebar=30)
        for i, d in enumerate(deret):
            _column(lembar, i + 1, d.nama, d.nilai, angka)
        for i, d in enumerate(deret):
            if any(d.teks):
                _labels(lembar, label_column(deret, i), d, i + 1)
            _spans(lembar, span_column(deret, i), d, angka)
    return isi.getvalue()


def label_column(deret: Sequence[Deret], urut: int) -> int:
    """Column of the labels of a series that has some."""
    return len(deret) + 1 + sum(any(d.teks) for d in deret[:urut])


def span_column(deret: Sequence[Deret], urut: int) -> int:
    """First of the two columns of the intervals of a series that has some."""
    return label_column(deret, len(deret)) + 2 * sum(any(d.selang) for d in deret[:urut])


def point_span_column(deret: Sequence[DeretXY], urut: int) -> int:
    """The same where each series has a block of four columns."""
    return 4 * len(deret) + 2 * sum(any(d.selang) for d in deret[:urut])


def _spans(lembar: Worksheet, kolom: int, d: Deret | DeretXY, angka: Format) -> None:
    """How far the interval of each figure reaches: below, above."""
    if any(d.selang):
        for sisi, judul in enumerate(SISI_SELANG):
            jauh = [None if s is None else round(s[sisi], 4) for s in d.selang]
            _column(lembar, kolom + sisi, f"{d.nama}: {judul}", jauh, angka)


def point_book(deret: Sequence[DeretXY], desimal: int, sumbu: tuple[str, str]) -> bytes:
    """A block of four columns a series: name, x, y, label. An x that repeats another series' is a formula of it."""
    with _book(desimal) as (lembar, angka, isi):
        for kiri, d in zip(range(0, 4 * len(deret), 4), deret):
            _column(lembar, kiri, d.nama, d.titik, lebar=26)
            _column(lembar, kiri + 1, sumbu[0] or d.nama, d.x, angka)
            for baris, ((deret_asal, titik_asal), x) in enumerate(zip(d.asal, d.x), 1):
                if x is not None:
                    asal = xl_rowcol_to_cell(titik_asal + 1, 4 * deret_asal + 1)
                    lembar.write_formula(baris, kiri + 1, f"={asal}", angka, x)
            _column(lembar, kiri + 2, sumbu[1] or "Baris", d.y, angka)
            _point_labels(lembar, deret, kiri // 4)
            _spans(lembar, point_span_column(deret, kiri // 4), d, angka)
    return isi.getvalue()


def number_format(desimal: int) -> str:
    """'0.00' for two digits; the program shows its own comma."""
    return "0" if desimal == 0 else f"0.{'0' * desimal}"


@contextmanager
def _book(desimal: int) -> Iterator[tuple[Worksheet, Format, io.BytesIO]]:
    """The sheet of an open workbook, the format of its numbers, and what holds the file once it is closed."""
    isi = io.BytesIO()
    with Workbook(isi, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as buku:
        yield buku.add_worksheet(LEMBAR), buku.add_format({"num_format": number_format(desimal)}), isi


def _column(
    lembar: Worksheet, kolom: int, judul: str, isi: Sequence[str | Angka], gaya: Format | None = None, lebar: int = 0,
) -> None:
    """A heading and what stands under it, an empty cell where nothing does; `lebar`: letters, 0 for what numbers need."""
    lembar.set_column(kolom, kolom, lebar or max(10, len(judul) + 2))
    lembar.write_string(0, kolom, judul)
    for baris, v in enumerate(isi, 1):
        if v is not None and v != "":
            lembar.write(baris, kolom, v, gaya)


def _point_labels(lembar: Worksheet, deret: Sequence[DeretXY], urut: int) -> None:
    """Names stay; other words are gone once a number of the points of that name is another."""
    d, kolom = deret[urut], 4 * urut + 3
    _column(lembar, kolom, "Teks", [t if t == n else "" for t, n in zip(d.teks, d.titik)], lebar=18)
    for baris, (teks, nama, x, y) in enumerate(zip(d.teks, d.titik, d.x, d.y), 1):
        if teks and teks != nama and x is not None and y is not None:
            syarat = [_same(xl_rowcol_to_cell(baris, kolom - 1), y), *_numbers_of(nama, deret)]
            lembar.write_formula(baris, kolom, f'=IF(AND({",".join(syarat)}),{_quoted(teks)},"")', None, teks)


def _numbers_of(nama: str, deret: Sequence[DeretXY]) -> Iterator[str]:
    """Asks every cell that holds an x of a point of this name; cells that repeat another's are left out."""
    for urut, d in enumerate(deret):
        for baris, (titik, x) in enumerate(zip(d.titik, d.x), 1):
            if titik == nama and x is not None and not d.asal:
                yield _same(xl_rowcol_to_cell(baris, 4 * urut + 1), x)


def _labels(lembar: Worksheet, kolom: int, deret: Deret, asal: int) -> None:
    rumus = [label_formula(t, v, xl_rowcol_to_cell(i, asal)) for i, (t, v) in enumerate(zip(deret.teks, deret.nilai), 1)]
    _column(lembar, kolom, f"Teks {deret.nama}", ["" if r else t for r, t in zip(rumus, deret.teks)], lebar=18)
    for baris, (r, t) in enumerate(zip(rumus, deret.teks), 1):
        if r:
            lembar.write_formula(baris, kolom, r, None, t)
