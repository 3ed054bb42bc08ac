"""Marks raised behind a number in an XLS are no digits of it, wherever the list of shared texts is cut into records."""

import io
import struct

import pytest
import xlwt

from ingest.baca.teks_kaya_xls import raised_fonts, raised_texts
from tests.bantuan.unggah import checked, rows


def font(naik: int) -> bytes:
    return struct.pack("<5H", 220, 0, 0, 400, naik)


def shared(teks: str, runtun: list[tuple[int, int]], lebar: bool) -> bytes:
    isi = teks.encode("utf-16-le" if lebar else "latin-1")
    return struct.pack("<HBH", len(teks), 8 | lebar, len(runtun)) + isi + b"".join(struct.pack("<HH", *r) for r in runtun)


def book(*baris: list[object]) -> bytes:
    """A workbook of one sheet; a cell may be a list of (text, raised)."""
    naik, biasa = xlwt.Font(), xlwt.Font()
    naik.escapement = xlwt.Font.ESCAPEMENT_SUPERSCRIPT
    buku = xlwt.Workbook()
    lembar = buku.add_sheet("SPI")
    for b, sel in enumerate(baris):
        for k, isi in enumerate(sel):
            if isinstance(isi, list):
                lembar.write_rich_text(b, k, [(teks, naik if tanda else biasa) for teks, tanda in isi])
            else:
                lembar.write(b, k, isi)
    wadah = io.BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def test_the_number_without_its_mark_is_read_and_that_is_told() -> None:
    isi = book(["Kab/Kota", "SPI 2024"], ["Tapin", [("68,05", False), ("1", True)]], ["Banjar", "71,94"],
               ["Kotabaru", [("70,1", False), (" 2)", True)]], ["Balangan", [("6", False), ("6,12", False)]])
    hasil = checked(isi, "a.xls", himpunan="spi")
    assert rows(hasil, "nilai") == [(68.05,), (71.94,), (70.1,), (66.12,)]
    assert any("tanda kecil di atas 2 angka" in t.sebab for t in hasil.peringatan)


def test_a_number_of_fonts_is_left_out() -> None:
    assert raised_fonts([font(0), font(1), font(0), font(0), font(1), font(2)]) == {1, 5}


@pytest.mark.parametrize("lebar", [False, True])
def test_a_list_may_be_cut_anywhere(lebar: bool) -> None:
    satu, dua = shared("68,051", [(5, 1)], lebar), shared("km2", [(2, 1)], lebar)
    kepala = struct.pack("<II", 2, 2)
    utuh = kepala + satu + dua
    assert raised_texts([utuh], frozenset({1})) == {0: "68,05"}
    langkah = 2 if lebar else 1
    for letak in range(langkah, 6 * langkah, langkah):
        # Letters that go on in the next record have their width told again.
        di = len(kepala) + 5 + letak
        assert raised_texts([utuh[:di], bytes([lebar]) + utuh[di:]], frozenset({1})) == {0: "68,05"}
    di = len(kepala) + len(satu) - 2
    assert raised_texts([utuh[:di], utuh[di:]], frozenset({1})) == {0: "68,05"}


def test_without_raised_fonts_the_list_is_not_read() -> None:
    assert raised_texts([b"rusak"], frozenset()) == {}


def test_a_list_cut_short_is_an_error() -> None:
    with pytest.raises((IndexError, struct.error)):
        raised_texts([struct.pack("<II", 5, 5) + shared("1", [], False)], frozenset({1}))
