"""LibreOffice workbooks of other writers: white space between elements, marks raised behind a number."""

import io
import re

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P, Span

from ingest.baca.sniff import read
from tests.bantuan import buku
from tests.bantuan.unggah import checked, rows


def cells(isi: bytes) -> list[tuple[str, ...]]:
    """Cells of the first sheet."""
    return list(read(isi).grid[0].baris)


@pytest.mark.parametrize("ruang", [b"\n", b"\r\n\t  "])
def test_white_space_between_elements_of_a_libreoffice_workbook_means_nothing(ruang: bytes) -> None:
    rapat = buku.ods([("Daerah", "Nilai"), ("Kabupaten  Tapin", 71.94), ("", 70), ("Balangan", "tidak dinilai")])

    def spread(nama: str, bagian: bytes) -> bytes:
        if nama != "content.xml":
            return bagian
        for akhir in (b"</table:table-cell>", b"</table:table-row>", b"</text:p>"):
            bagian = bagian.replace(akhir, akhir + ruang)
        return re.sub(rb"(<table:table-(?:row|cell)[^>]*[^/]>)", rb"\1" + ruang, bagian)

    assert cells(buku.respoil(rapat, spread)) == cells(rapat) != []


def test_a_raised_mark_in_a_libreoffice_workbook_is_no_digit_either() -> None:
    dokumen = OpenDocumentSpreadsheet()
    naik = Style(name="T1", family="text")
    naik.addElement(TextProperties(textposition="super 58%"))
    dokumen.automaticstyles.addElement(naik)
    lembar = Table(name="Data")
    for baris in (("Daerah", "Tahun", "SPI"), ("Tapin", "2024", "68,05"), ("Balangan", "2024", "71,94")):
        satu = TableRow()
        for isi in baris:
            sel, kata = TableCell(valuetype="string"), P(text=isi)
            if isi == "68,05":
                kata.addElement(Span(stylename=naik, text="1"))
            sel.addElement(kata)
            satu.addElement(sel)
        lembar.addElement(satu)
    dokumen.spreadsheet.addElement(lembar)
    wadah = io.BytesIO()
    dokumen.save(wadah)
    hasil = checked(wadah.getvalue(), "a.ods", himpunan="spi")
    assert (hasil.status, rows(hasil, "nilai")) == ("ok", [(68.05,), (71.94,)])
    assert "lembar 'Data': tanda kecil di atas 1 angka (catatan kaki) tidak ikut dibaca" in [t.sebab for t in hasil.peringatan]
