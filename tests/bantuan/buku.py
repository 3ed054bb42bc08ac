"""Workbooks for tests, made by other people's writers, and ways to spoil them."""

import io
import zipfile
from collections.abc import Callable, Sequence

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl.worksheet.worksheet import Worksheet

from ingest.baca.grid import Grid
from ingest.baca.keamanan import Bahan
from ingest.baca.lembar import read_workbook

Isi = Sequence[Sequence[object]]


def xlsx(isi: Isi, atur: Callable[[Worksheet], None] | None = None) -> bytes:
    """A workbook with one sheet `Data`; `atur` may change the sheet before it is saved."""
    buku = openpyxl.Workbook()
    lembar = buku.active
    lembar.title = "Data"
    for baris in isi:
        lembar.append(list(baris))
    if atur is not None:
        atur(lembar)
    return saved(buku)


def workbook(bentuk: str, isi: Isi) -> bytes:
    """The rows as xlsx, xls or ods."""
    if bentuk == "xlsx":
        return xlsx(isi)
    return ods(isi) if bentuk == "ods" else xls(isi)


def saved(buku: openpyxl.Workbook) -> bytes:
    """Bytes of a workbook."""
    wadah = io.BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def xls(isi: Isi, persen: Sequence[tuple[int, int]] = (), tersembunyi: bool = False) -> bytes:
    """An old workbook with one sheet; cells of `persen` (row, column from 0) show a percent sign."""
    buku = xlwt.Workbook()
    if tersembunyi:
        buku.add_sheet("Depan").write(0, 0, "lembar depan")
    lembar = buku.add_sheet("Data")
    lembar.visibility = 1 if tersembunyi else 0
    gaya = xlwt.easyxf(num_format_str="0.00%")
    for b, baris in enumerate(isi):
        for k, nilai in enumerate(baris):
            if nilai is not None:
                lembar.write(b, k, nilai, *([gaya] if (b, k) in persen else []))
    wadah = io.BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def ods(isi: Isi, tersembunyi: bool = False) -> bytes:
    """A LibreOffice workbook with one sheet `Data`.

    A cell is a value, or a dict of attributes with `teks` for its text and `tutup` for a covered one.
    """
    dokumen = OpenDocumentSpreadsheet()
    lembar = Table(name="Data")
    if tersembunyi:
        gaya = Style(name="ta1", family="table")
        gaya.addElement(TableProperties(display="false"))
        dokumen.automaticstyles.addElement(gaya)
        lembar = Table(name="Data", stylename=gaya)
    for baris in isi:
        garis = TableRow()
        for nilai in baris:
            garis.addElement(_ods_cell(nilai))
        lembar.addElement(garis)
    dokumen.spreadsheet.addElement(lembar)
    wadah = io.BytesIO()
    dokumen.save(wadah)
    return wadah.getvalue()


def _ods_cell(nilai: object) -> TableCell:
    if isinstance(nilai, dict):
        atribut = dict(nilai)
        teks = atribut.pop("teks", None)
        sel = CoveredTableCell() if atribut.pop("tutup", False) else TableCell(**atribut)
    elif isinstance(nilai, int | float):
        sel, teks = TableCell(valuetype="float", value=str(nilai)), str(nilai)
    else:
        sel, teks = TableCell(**({"valuetype": "string"} if nilai else {})), nilai
    if teks:
        sel.addElement(P(text=teks))
    return sel


def first_grid(isi: bytes, bentuk: str) -> Grid:
    """The first sheet as read in this process, which is faster than in one of its own."""
    return read_workbook(Bahan(isi), bentuk)[0][0]


def respoil(arsip: bytes, ubah: Callable[[str, bytes], bytes | None], tambah: dict[str, bytes] | None = None) -> bytes:
    """The same zip with parts changed, dropped (None) or added."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(arsip)) as lama, zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            isi = ubah(nama, lama.read(nama))
            if isi is not None:
                baru.writestr(nama, isi)
        for nama, isi in (tambah or {}).items():
            baru.writestr(nama, isi)
    return wadah.getvalue()


def in_sheet(arsip: bytes, lama: bytes, baru: bytes) -> bytes:
    """An XLSX with some XML of its first sheet replaced; the text must be there."""
    def ubah(nama: str, isi: bytes) -> bytes:
        if nama != "xl/worksheets/sheet1.xml":
            return isi
        # With lxml installed an empty element is written as a pair of tags.
        isi = isi.replace(b"<v></v>", b"<v />")
        assert lama in isi
        return isi.replace(lama, baru)

    return respoil(arsip, ubah)
