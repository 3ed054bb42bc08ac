"""Cells come out of every format exactly as they stand in it, with what the file hides made visible."""

import csv
import datetime
import io
from collections.abc import Set
from decimal import Decimal
from typing import Literal

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from ingest.baca.grid import Dokumen, Gabung, marks
from ingest.baca.sniff import read
from ingest.temuan import Ditolak, PerluPilihan
from tests.bantuan import buku


def rows(dokumen: Dokumen) -> list[list[str]]:
    """Cells of the first grid."""
    return [list(sel) for sel in dokumen.grid[0].baris]


def kinds(dokumen: Dokumen) -> dict[tuple[int, int], frozenset[str]]:
    """Marks of the first grid by (line, column from 0)."""
    return dokumen.grid[0].tanda


WORD = st.text("abcdefghijklmnopqrstuvwxyzABC ", min_size=1, max_size=10).filter(lambda t: t == t.strip())
NOTE = st.lists(st.sampled_from(["naik", "turun, lalu", 'kata "kutip"', "(skala 5)", "dua\nbaris", "rapi", "\u00e9", "'a'",
"=1+1"]), max_size=3)
NUMBER = st.sampled_from(["71,94", "70.1", "1.234", "0", "-5,2", "98%", "", "n/a", "1.234.567,8"])
CELL = NUMBER | WORD | NOTE.map(" ".join)
DELIMITERS = {"utf-8": ";,\t|", "utf-8-sig": ";,\t|", "utf-16": ";,\t|", "cp1252": ";,\t|"}


@st.composite
def text_tables(draw: st.DrawFn) -> list[list[str]]:
    """A header of words and rows of the same width, two columns or more."""
    lebar = draw(st.integers(2, 6))
    judul = draw(st.lists(WORD, min_size=lebar, max_size=lebar))
    isi = draw(st.lists(st.lists(CELL, min_size=lebar, max_size=lebar), min_size=1, max_size=8))
    return [judul, *isi]


@settings(max_examples=400)
@given(text_tables(), st.sampled_from(sorted(DELIMITERS)), st.sampled_from(";,\t|"), st.sampled_from(["\n",
"\r\n"]), st.booleans())
def test_text_tables_round_trip_or_are_asked(
    tabel: list[list[str]], sandi: str, pemisah: str, akhir: str, semua_kutip: bool
) -> None:
    wadah = io.StringIO()
    kutip: Literal[0, 1] = csv.QUOTE_ALL if semua_kutip else csv.QUOTE_MINIMAL
    csv.writer(wadah, delimiter=pemisah, lineterminator=akhir, quoting=kutip).writerows(tabel)
    try:
        dokumen = read(wadah.getvalue().encode(sandi))
    except (Ditolak, PerluPilihan):
        return
    assert dokumen.delimiter == pemisah
    assert [r for r in rows(dokumen) if r] == tabel


@settings(max_examples=60)
@given(text_tables(), st.sampled_from(["xlsx", "ods", "xls"]))
def test_workbooks_round_trip(tabel: list[list[str]], bentuk: str) -> None:
    polos = [[isi.replace("\n", " ").lstrip("=") for isi in baris] for baris in tabel]
    polos = [[" ".join(isi.split()) for isi in baris] for baris in polos]
    grid = buku.first_grid(buku.workbook(bentuk, polos), bentuk)
    baca = [list(sel) for sel in grid.baris]
    lebar = max((len(r) for r in baca), default=0)
    assert baca == [r[:lebar] for r in polos[: len(baca)]]
    assert not any(isi for r in polos[len(baca) :] for isi in r) and not any(isi for r in polos for isi in r[lebar:])


@settings(max_examples=150)
@given(st.lists(st.decimals(-(10**9), 10**9, places=4), min_size=1, max_size=20), st.sampled_from(["xlsx", "ods", "xls",
"parquet"]))
def test_stored_numbers_come_out_exactly(angka: list[Decimal], bentuk: str) -> None:
    isi: list[list[object]] = [["kab", "skor"], *[["Tapin", float(a)] for a in angka]]
    arsip = make_numbers(isi, bentuk)
    grid = read(arsip).grid[0] if bentuk == "parquet" else buku.first_grid(arsip, bentuk)
    for sel, nilai in zip([r[1] for r in grid.baris][1:], angka):
        assert marks(sel) == {"angka"} and Decimal(sel) == nilai


def make_numbers(isi: list[list[object]], bentuk: str) -> bytes:
    """The same table in a format that stores numbers."""
    if bentuk == "parquet":
        wadah = io.BytesIO()
        pd.DataFrame(isi[1:], columns=isi[0]).to_parquet(wadah)
        return wadah.getvalue()
    return buku.workbook(bentuk, isi)


def test_noise_of_binary_fractions_is_not_data() -> None:
    dokumen = read(buku.in_sheet(buku.xlsx([["skor"], [0.3]]), b"<v>0.3</v>", b"<v>0.30000000000000004</v>"))
    assert rows(dokumen) == [["skor"], ["0.3"]]


def percent(lembar: Worksheet) -> None:
    """Percent formats of both kinds, a literal sign, and a code format."""
    for alamat, pola in {"A2": "0.0%", "A3": "0%", "A4": '0.0"%"', "A5": "[Red]0.00%;-0.00%", "A6": "00.00"}.items():
        lembar[alamat].number_format = pola


def test_percent_cells_say_what_a_person_sees() -> None:
    isi: buku.Isi = [["capaian"], [0.985], [1], [98.5], [-0.0725], [63.1]]
    assert rows(read(buku.xlsx(isi, percent))) == [["capaian"], ["98.5%"], ["100%"], ["98.5"], ["-7.25%"], ["63.1"]]
    assert rows(read(buku.xls(isi, [(1, 0), (2, 0)])))[1:3] == [["98.5%"], ["100%"]]
    sel = {"valuetype": "percentage", "value": "0.985", "teks": "98,5%"}
    assert rows(read(buku.ods([["capaian"], [sel]])))[1] == ["98.5%"]


def test_dates_times_and_truth_are_marked() -> None:
    isi: buku.Isi = [["a"], [datetime.date(2024, 1, 5)], [datetime.datetime(2024, 1, 5, 8, 30)], [datetime.time(8, 30)], [True]]
    dokumen = read(buku.xlsx(isi))
    assert rows(dokumen)[1:] == [["2024-01-05"], ["2024-01-05T08:30:00"], ["08:30:00"], ["TRUE"]]
    assert [kinds(dokumen)[n, 0] for n in (2, 3, 4, 5)] == [{"tanggal"}] * 3 + [{"logika"}]


FORMULA = b"<c r=\"A2\"><f>1+1</f><v /></c>"


@pytest.mark.parametrize(
    ("hasil", "isi", "tanda"),
    [
        (b'<c r="A2"><f>1+1</f><v>71.94</v></c>', "71.94", {"rumus", "angka"}),
        (b'<c r="A2"><f>1+1</f></c>', "", {"rumus", "rumus_kosong"}),
        (b'<c r="A2"><f>1+1</f><v></v></c>', "", {"rumus", "rumus_kosong"}),
        (b'<c r="A2"><f>1+1</f><v>0</v></c>', "", {"rumus", "rumus_kosong"}),
        (b'<c r="A2" t="str"><f>B1</f><v>Tapin</v></c>', "Tapin", {"rumus"}),
        (b'<c r="A2" t="str"><f>B1</f><v></v></c>', "", set()),
        (b'<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!", {"galat"}),
        (b'<c r="A2" t="e"><v>#N/A</v></c>', "#N/A", {"galat"}),
        (b'<c r="A2" t="b"><v>1</v></c>', "TRUE", {"logika"}),
    ],
)
def test_formula_results_are_used_and_missing_ones_are_marked(hasil: bytes, isi: str, tanda: Set[str]) -> None:
    dokumen = read(buku.in_sheet(buku.xlsx([["skor"], ["=1+1"]]), FORMULA, hasil))
    sel = dict(zip(dokumen.grid[0].nomor, rows(dokumen))).get(2, [""])[0]
    assert (sel, marks(sel)) == (isi, tanda)


def test_zero_results_count_when_the_sheet_was_calculated() -> None:
    arsip = buku.in_sheet(buku.xlsx([["a", "b"], ["=1+1", "=2+2"]]), b"<f>1+1</f><v />", b"<f>1+1</f><v>0</v>")
    arsip = buku.in_sheet(arsip, b"<f>2+2</f><v />", b"<f>2+2</f><v>4</v>")
    # Declared stale by the file itself: then a zero is not to be trusted.
    assert "rumus_kosong" in kinds(read(arsip))[2, 0]
    dihitung = buku.respoil(arsip, lambda n, i: i.replace(b' fullCalcOnLoad="1"', b"") if n == "xl/workbook.xml" else i)
    assert rows(read(dihitung))[1] == ["0", "4"] and kinds(read(dihitung))[2, 0] == {"rumus", "angka"}


def test_reading_apart_gives_the_same_cells_and_marks() -> None:
    isi: buku.Isi = [["kab", "skor"], ["Tapin", 0.985], ["HSS", "=1+1"], ["caf\u00e9 \u201cx\u201d", datetime.date(2024, 1, 5)]]
    arsip = buku.xlsx(isi, lambda lembar: setattr(lembar["B2"], "number_format", "0.0%"))
    dekat, jauh = buku.first_grid(arsip, "xlsx"), read(arsip).grid[0]
    assert dekat.baris == jauh.baris and dekat.tanda == jauh.tanda and dekat.nomor == jauh.nomor


def test_last_rows_of_uncalculated_formulas_are_not_lost() -> None:
    dokumen = read(buku.xlsx([["a", "b"], ["x", "=1+1"], [None, "=1+2"], [None, "=1+3"]]))
    assert [kinds(dokumen)[n, 1] for n in (2, 3, 4)] == [{"rumus", "rumus_kosong"}] * 3


def test_old_workbook_formulas_and_errors_are_marked() -> None:
    kerja = xlwt.Workbook()
    lembar = kerja.add_sheet("Data")
    lembar.write(0, 0, "skor")
    lembar.write(1, 0, xlwt.Formula("1+1"))
    wadah = io.BytesIO()
    kerja.save(wadah)
    assert kinds(read(wadah.getvalue()))[2, 0] == {"rumus", "rumus_kosong"}


def test_libreoffice_formulas_errors_and_repeats() -> None:
    galat = {"valuetype": "string", "formula": "of:=1/0", "teks": "#DIV/0!"}
    isi: buku.Isi = [
        ["skor", "lain"],
        [{"valuetype": "float", "value": "71.94", "formula": "of:=1", "teks": "71,94"}, {"formula": "of:=1+1"}],
        [{"valuetype": "float", "value": "5", "numbercolumnsrepeated": 2, "teks": "5"}],
        [galat],
    ]
    arsip = buku.respoil(buku.ods(isi), mark_error)
    dokumen = read(arsip)
    assert rows(dokumen) == [["skor", "lain"], ["71.94", ""], ["5", "5"], ["#DIV/0!", ""]]
    assert kinds(dokumen)[2, 0] == {"rumus", "angka"} and kinds(dokumen)[2, 1] == {"rumus", "rumus_kosong"}
    assert kinds(dokumen)[4, 0] == {"galat"}


def mark_error(nama: str, isi: bytes) -> bytes:
    """Error cells as LibreOffice writes them."""
    if nama != "content.xml":
        return isi
    return isi.replace(b'table:formula="of:=1/0"', b'table:formula="of:=1/0" calcext:value-type="error"')


def test_hidden_sheets_rows_and_columns_are_known() -> None:
    kerja = openpyxl.Workbook()
    kerja.active.append(["kab", "rahasia"])
    kerja.active.append(["Tapin", 1])
    kerja.active.row_dimensions[2].hidden = True
    kerja.active.column_dimensions["B"].hidden = True
    kerja.create_sheet("Lama").sheet_state = "veryHidden"
    dokumen = read(buku.saved(kerja))
    assert [(g.lembar, g.tersembunyi) for g in dokumen.grid] == [("Sheet", False), ("Lama", True)]
    assert dokumen.grid[0].baris_tersembunyi == {2} and dokumen.grid[0].kolom_tersembunyi == {1}
    assert any("tersembunyi" in p for p in dokumen.peringatan)
    assert read(buku.ods([["a"]], tersembunyi=True)).grid[0].tersembunyi
    assert [g.tersembunyi for g in read(buku.xls([["a"]], tersembunyi=True)).grid] == [False, True]


def test_merged_ranges_of_all_formats() -> None:
    def merge(lembar: Worksheet) -> None:
        lembar.merge_cells("B1:C1")
        lembar.merge_cells("A2:A3")

    tampak = {Gabung(1, 1, 1, 2), Gabung(2, 0, 3, 0)}
    assert set(read(buku.xlsx([["a", "b"], ["c"], ["", "d"]], merge)).grid[0].gabung) == tampak
    sel = {"valuetype": "string", "teks": "b", "numbercolumnsspanned": 2}
    assert read(buku.ods([["a", sel, {"tutup": True}]])).grid[0].gabung == (Gabung(1, 1, 1, 2),)


def test_table_that_starts_far_down_keeps_its_places() -> None:
    def place(lembar: Worksheet) -> None:
        lembar["D5"], lembar["E6"] = "kab", 71.94

    grid = read(buku.xlsx([], place)).grid[0]
    assert dict(grid)[5] == ("", "", "", "kab", "") and dict(grid)[6] == ("", "", "", "", "71.94")


def test_several_sheets_come_in_order_with_their_names() -> None:
    kerja = openpyxl.Workbook()
    kerja.active.title = "2023"
    kerja.active.append(["a"])
    kerja.create_sheet("2024").append(["b"])
    assert [(g.lembar, g.baris) for g in read(buku.saved(kerja)).grid] == [("2023", (("a",),)), ("2024", (("b",),))]


def test_parquet_types_become_text() -> None:
    isi = pa.table({
        "teks": ["63.10", None, ""],
        "desimal": pa.array([Decimal("71.940"), None, Decimal("-1.5")], pa.decimal128(10, 3)),
        "sempit": pa.array([71.94, None, float("nan")], pa.float32()),
        "bulat": pa.array([1, None, 3], pa.int64()),
        "hari": pa.array([datetime.date(2024, 1, 5), None, None]),
        "kamus": pa.array(["BB", "A", None]).dictionary_encode(),
        "tak_hingga": pa.array([1.0, float("inf"), None]),
        "benar": [True, False, None],
    })
    wadah = io.BytesIO()
    pq.write_table(isi, wadah)
    dokumen = read(wadah.getvalue())
    assert rows(dokumen) == [
        list(isi.column_names),
        ["63.10", "71.940", "71.94", "1", "2024-01-05", "BB", "1", "TRUE"],
        ["", "", "", "", "", "A", "inf", "FALSE"],
        ["", "-1.500", "", "3", "", "", "", ""],
    ]
    tanda = kinds(dokumen)
    assert tanda[2, 1] == tanda[2, 2] == tanda[2, 3] == {"angka"}
    assert tanda[2, 4] == {"tanggal"} and tanda[3, 6] == {"galat"} and tanda[2, 7] == {"logika"}


@pytest.mark.parametrize("kolom", [pa.array([[1, 2]]), pa.array([{"a": 1}]), pa.array([b"biner"])])
def test_parquet_columns_without_text_are_refused(kolom: pa.Array) -> None:
    wadah = io.BytesIO()
    pq.write_table(pa.table({"isi": kolom}), wadah)
    with pytest.raises(Ditolak, match="bukan teks, angka, atau tanggal"):
        read(wadah.getvalue())


def test_unbalanced_quotes_are_refused_wherever_they_stand() -> None:
    rusak = ['"Tapin;1\nHSS;2\n', 'Tapin;"1\nHSS;2"\n', '"Tapin"x;1\n', 'T;"a\nH;b"\n']
    for isi in ("kab;skor\n" + r for r in rusak):
        with pytest.raises(Ditolak, match="kutip"):
            list(read(isi.encode()).grid[0])


def test_line_numbers_count_lines_of_the_file() -> None:
    dokumen = read(b'"kab\nlama";skor\n\nTapin;1\n"H\nSS";2\nHST;3\n')
    assert [n for n, sel in dokumen.grid[0] if sel] == [1, 4, 5, 7]


def test_rows_can_be_read_again_and_stopped_early() -> None:
    grid = read(("kab;skor\n" + "Tapin;1\n" * 1000).encode()).grid[0]
    assert next(iter(grid)) == (1, ("kab", "skor"))
    assert sum(1 for _ in grid) == sum(1 for _ in grid) == 1001
