"""The workbook inside a chart: what 'edit data' opens. Numbers as numbers; labels are formulas of the numbers."""

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from charts.kalimat import kata
from charts.uraian import Angka, Deret
from charts.uraian_garis import DeretXY

LEMBAR = "Data"
DEPAN = re.compile(r"([−-]?\d+(?:,\d+)?)(.*)", re.S)
MAKS_TANPA_TITIK = 1000


def column(nomor: int) -> str:
    """Column letter, 0 is A."""
    huruf = ""
    nomor += 1
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


def reference(kolom: int, dari: int, sampai: int) -> str:
    """Absolute address of cells of one column; rows count from 1."""
    k = column(kolom)
    return f"{LEMBAR}!${k}${dari}" if dari == sampai else f"{LEMBAR}!${k}${dari}:${k}${sampai}"


def label_formula(teks: str, nilai: Angka, alamat: str) -> str:
    """A formula that writes the label from its number with a decimal comma in any language; '' when it must stay text.

    Text stays what begins with another number than the bar's. FIXED writes the comma or the point of the computer, so
    the point is replaced.
    """
    cocok = DEPAN.fullmatch(teks)
    if cocok is None or nilai is None or not 0 <= nilai < MAKS_TANPA_TITIK:
        return ""
    desimal = len(cocok[1].partition(",")[2])
    if kata.angka(nilai, desimal) != cocok[1]:
        return ""
    ekor = cocok[2].replace('"', '""')
    rumus = f'=SUBSTITUTE(FIXED({alamat},{desimal},TRUE),".",",")'
    return f'{rumus}&"{ekor}"' if ekor else rumus


def category_book(judul: str, kategori: Sequence[str], deret: Sequence[Deret], desimal: int) -> bytes:
    """Categories in A, a column a series, then the labels of the series that have some."""
    with _book() as (buku, lembar, isi):
        angka = buku.add_format({"num_format": number_format(desimal)})
        _words(lembar, 0, judul, kategori, 30)
        for i, d in enumerate(deret, 1):
            _numbers(lembar, i, d.nama, d.nilai, angka)
        for kolom, i in label_columns(deret).items():
            _labels(lembar, kolom, deret[i], column(i + 1))
    return isi.getvalue()


def label_columns(deret: Sequence[Deret]) -> dict[int, int]:
    """Column of the labels of each series that has some: {column: series}."""
    bertaut = [i for i, d in enumerate(deret) if any(d.teks)]
    return {len(deret) + 1 + urut: i for urut, i in enumerate(bertaut)}


def point_book(deret: Sequence[DeretXY], desimal: int, sumbu: tuple[str, str]) -> bytes:
    """A block of four columns a series: name, x, y, label. An x that repeats another series' is a formula of it."""
    with _book() as (buku, lembar, isi):
        angka = buku.add_format({"num_format": number_format(desimal)})
        for i, d in enumerate(deret):
            kiri = 4 * i
            _words(lembar, kiri, d.nama, d.titik, 26)
            _numbers(lembar, kiri + 1, sumbu[0] or d.nama, d.x, angka)
            for baris, (deret_asal, titik_asal) in enumerate(d.asal, 1):
                if d.x[baris - 1] is not None:
                    alamat = f"{column(4 * deret_asal + 1)}{titik_asal + 2}"
                    lembar.write_formula(baris, kiri + 1, f"={alamat}", angka, d.x[baris - 1])
            _numbers(lembar, kiri + 2, sumbu[1] or "Baris", d.y, angka)
            _words(lembar, kiri + 3, "Teks", d.teks, 18)
    return isi.getvalue()


def number_format(desimal: int) -> str:
    """'0.00' for two digits; the program shows its own comma."""
    return "0" if desimal == 0 else f"0.{'0' * desimal}"


@contextmanager
def _book() -> Iterator[tuple[Workbook, Worksheet, io.BytesIO]]:
    isi = io.BytesIO()
    buku = Workbook(isi, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    yield buku, buku.add_worksheet(LEMBAR), isi
    buku.close()


def _words(lembar: Worksheet, kolom: int, judul: str, isi: Sequence[str], lebar: int) -> None:
    lembar.set_column(kolom, kolom, lebar)
    lembar.write_string(0, kolom, judul)
    for baris, teks in enumerate(isi, 1):
        if teks:
            lembar.write_string(baris, kolom, teks)


def _numbers(lembar: Worksheet, kolom: int, judul: str, isi: Sequence[Angka], angka: Format) -> None:
    lembar.set_column(kolom, kolom, max(10, len(judul) + 2))
    lembar.write_string(0, kolom, judul)
    for baris, v in enumerate(isi, 1):
        if v is not None:
            lembar.write_number(baris, kolom, v, angka)


def _labels(lembar: Worksheet, kolom: int, deret: Deret, asal: str) -> None:
    lembar.set_column(kolom, kolom, 18)
    lembar.write_string(0, kolom, f"Teks {deret.nama}")
    for baris, (t, v) in enumerate(zip(deret.teks, deret.nilai), 1):
        rumus = label_formula(t, v, f"{asal}{baris + 1}")
        if rumus:
            lembar.write_formula(baris, kolom, rumus, None, t)
        elif t:
            lembar.write_string(baris, kolom, t)
