"""What number formats and raised marks do to a figure: a person's reading counts, or the cell is refused."""

import io
from collections.abc import Callable

import openpyxl
import pytest
import xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.worksheet import Worksheet

from ingest.baca.tanda_sel import format_marks
from tests.bantuan import buku
from tests.bantuan.unggah import causes, checked, rows

ISI = (("Daerah", "Tahun", "SPI"), ("Tapin", 2024, 71.94), ("Balangan", 2024, 0))


@pytest.mark.parametrize(("pola", "tanda"), [
    ("0.00%", {"persen"}), ('0.00" %"', set()), ("#,##0", set()), ("General", set()), ("yyyy-mm-dd", set()), ("@", set()),
    ("0,", {"skala"}), ("#,##0.0,,", {"skala"}), ('0.0,"rb"', {"skala"}), ("#,##0.00", set()),
    ('_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', {"nol_strip"}), ('_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', {"nol_strip"}),
    ('0.00;-0.00;"-"', {"nol_strip"}), ('[=0]"-";0.00', {"nol_strip"}), ("#,###", {"nol_strip"}), ("0.00;-0.00;0", set()),
    ('General;-General;"-"', {"nol_strip"}), ('0%;-0%;"-"', {"persen", "nol_strip"}),
])
def test_what_a_number_format_does(pola: str, tanda: set[str]) -> None:
    assert format_marks(pola) == tanda


def formatted(pola: str) -> Callable[[Worksheet], None]:
    def set_format(lembar: Worksheet) -> None:
        for baris in (2, 3):
            lembar.cell(baris, 3).number_format = pola

    return set_format


def old(pola: str) -> bytes:
    lama = xlwt.Workbook()
    lembar, gaya = lama.add_sheet("Data"), xlwt.easyxf(num_format_str=pola)
    for b, baris in enumerate(ISI):
        for k, nilai in enumerate(baris):
            lembar.write(b, k, nilai, *([gaya] if b and k == 2 else []))
    wadah = io.BytesIO()
    lama.save(wadah)
    return wadah.getvalue()


@pytest.mark.parametrize("bentuk", ["xlsx", "xls"])
def test_a_zero_shown_as_a_dash_is_no_figure(bentuk: str) -> None:
    pola = '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-'
    hasil = checked(buku.xlsx(ISI, formatted(pola)) if bentuk == "xlsx" else old(pola), f"a.{bentuk}", himpunan="spi")
    assert (hasil.status, rows(hasil, "nilai")) == ("ok", [(71.94,), (None,)])


def test_a_zero_shown_as_zero_stays_one() -> None:
    assert rows(checked(buku.xlsx(ISI, formatted("0.00")), "a.xlsx", himpunan="spi"), "nilai") == [(71.94,), (0.0,)]


@pytest.mark.parametrize("bentuk", ["xlsx", "xls"])
def test_a_number_shown_a_thousand_times_smaller_is_refused(bentuk: str) -> None:
    hasil = checked(buku.xlsx(ISI, formatted("0.0,")) if bentuk == "xlsx" else old("0.0,"), f"a.{bentuk}", himpunan="spi")
    assert hasil.status == "refused" and "seribu kali atau lebih kecil" in causes(hasil)[0]


def raised(angka: str, tanda: str) -> CellRichText:
    return CellRichText(TextBlock(InlineFont(), angka), TextBlock(InlineFont(vertAlign="superscript"), tanda))


@pytest.mark.parametrize(("isi", "nilai"), [
    (raised("68,05", "1"), 68.05), (raised("68,05 ", "2)"), 68.05), (raised("BB (76,45)", "1"), 76.45),
])
def test_a_raised_mark_is_no_digit_of_its_number(isi: CellRichText, nilai: float) -> None:
    buat = openpyxl.Workbook()
    for baris in (("Daerah", "Tahun", "Nilai SAKIP"), ("Tapin", 2024, isi), ("Balangan", 2024, "71,94")):
        buat.active.append(baris)
    hasil = checked(buku.saved(buat), "a.xlsx", himpunan="sakip")
    assert (hasil.status, rows(hasil, "nilai")) == ("ok", [(nilai,), (71.94,)])
    assert "lembar 'Sheet': tanda kecil di atas 1 angka (catatan kaki) tidak ikut dibaca" in [t.sebab for t in hasil.peringatan]


def test_raised_letters_elsewhere_are_read_as_they_stand() -> None:
    buat = openpyxl.Workbook()
    for baris in (("Daerah", "Tahun", "SPI", raised("Luas km", "2")), ("Tapin", 2024, 71.94, "1")):
        buat.active.append(baris)
    hasil = checked(buku.saved(buat), "a.xlsx", himpunan="spi")
    assert hasil.tabel is not None and hasil.tabel.judul[3] == "Luas km2"
