"""Workbooks made to hurt: bombs, lies, climbing names, endless sheets; refused or made harmless."""

import io
import struct
import zipfile

import pytest

from ingest.baca import keamanan
from ingest.baca.grid import marks
from ingest.baca.keamanan import Bahan, check_archive
from ingest.baca.ole import Ole
from ingest.baca.sniff import read
from ingest.temuan import Ditolak
from tests.bantuan import buku
from tests.bantuan.tolak import refused

ISI: buku.Isi = [["kab", "skor"], ["Tapin", 71.94], ["HSS", 70]]
BUKU = buku.xlsx(ISI)
LEMBAR = "xl/worksheets/sheet1.xml"


def with_sheet(xml: bytes) -> bytes:
    """The workbook with another first sheet."""
    return buku.respoil(BUKU, lambda nama, isi: xml if nama == LEMBAR else isi)


def test_zip_bomb_by_ratio_is_refused() -> None:
    assert "mengembang" in refused(with_sheet(b"<worksheet><sheetData>" + b" " * 60_000_000 + b"</sheetData></worksheet>"))


def test_zip_bomb_by_total_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keamanan, "MAKS_ISI_ARSIP", 1000)
    with pytest.raises(Ditolak, match="mengembang"):
        check_archive(Bahan(BUKU))


def test_zip_with_too_many_parts_is_refused() -> None:
    assert "bagian" in refused(buku.respoil(BUKU, lambda n, i: i, {f"x/{n}.xml": b"" for n in range(6000)}))


def test_part_that_lies_about_its_size_is_refused() -> None:
    arsip = bytearray(with_sheet(b"<worksheet><sheetData>" + b"<row/>" * 20_000 + b"</sheetData></worksheet>"))
    struct.pack_into("<I", arsip, find_central(bytes(arsip), LEMBAR) + 24, 500)
    assert "tidak seperti yang tertulis" in refused(bytes(arsip))


def find_central(arsip: bytes, nama: str) -> int:
    """Where the central directory describes a part."""
    letak = arsip.index(b"PK\x01\x02")
    while arsip[letak + 46 : letak + 46 + len(nama)] != nama.encode():
        letak = arsip.index(b"PK\x01\x02", letak + 4)
    return letak


def test_overlapping_parts_are_refused() -> None:
    arsip = bytearray(BUKU)
    pertama = zipfile.ZipFile(io.BytesIO(BUKU)).infolist()[0]
    struct.pack_into("<I", arsip, find_central(BUKU, LEMBAR) + 42, pertama.header_offset + 10)
    with pytest.raises(Ditolak):
        check_archive(Bahan(bytes(arsip)))


@pytest.mark.parametrize("nama", ["../../etc/passwd", "/etc/passwd", "xl\\..\\..\\x", "..\\x.xml"])
def test_part_names_that_climb_are_refused(nama: str) -> None:
    assert "jalur" in refused(buku.respoil(BUKU, lambda n, i: i, {nama: b"x"}))


def test_two_parts_of_one_name_are_refused() -> None:
    wadah = io.BytesIO(BUKU)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(wadah, "a") as arsip:
        arsip.writestr(LEMBAR, b"<worksheet/>")
    assert "bernama sama" in refused(wadah.getvalue())


def test_locked_and_oddly_packed_archives_are_refused() -> None:
    arsip = bytearray(BUKU)
    struct.pack_into("<H", arsip, find_central(BUKU, LEMBAR) + 8, 1)
    assert "kata sandi" in refused(bytes(arsip))
    wadah = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BUKU)) as lama, zipfile.ZipFile(wadah, "w", zipfile.ZIP_LZMA) as baru:
        for nama in lama.namelist():
            baru.writestr(nama, lama.read(nama))
    assert "mampat" in refused(wadah.getvalue())


def test_nested_archive_is_never_opened() -> None:
    arsip = buku.respoil(BUKU, lambda n, i: i, {"xl/embeddings/isi.zip": BUKU})
    assert read(arsip).grid[0].baris[1] == ("Tapin", "71.94")
    assert "arsip zip" in refused(buku.respoil(BUKU, lambda n, i: None, {"dalam.zip": BUKU, "data.csv": b"a;b\n1;2\n"}))


@pytest.mark.parametrize("alamat", ["ZZZ1", "XFD1", "A1048576000", "AAAA1"])
def test_million_column_sheet_is_refused(alamat: str) -> None:
    xml = f'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="{alamat}"><v>1</v></c></row></sheetData></worksheet>'
    assert refused(with_sheet(xml.encode()))


def test_sheet_with_far_corner_is_refused_before_memory_is_asked_for() -> None:
    xml = b'<row><c r="A1"><v>1</v></c></row><row><c r="AZZ1048576"><v>1</v></c></row>'
    assert "terlalu besar" in refused(with_sheet(b"<worksheet><sheetData>" + xml + b"</sheetData></worksheet>"))


def test_repeated_cells_of_an_ods_are_counted_before_they_are_made() -> None:
    sel = {"valuetype": "float", "value": "1", "numbercolumnsrepeated": 1000, "teks": "1"}
    arsip = buku.respoil(buku.ods([[sel]]), repeat_rows)
    assert refused(arsip)


def repeat_rows(nama: str, isi: bytes) -> bytes:
    """A million copies of the row."""
    baris = b'<table:table-row table:number-rows-repeated="1048576">'
    return isi.replace(b"<table:table-row>", baris) if nama == "content.xml" else isi


def test_empty_repeats_to_the_end_of_an_ods_are_harmless() -> None:
    kosong = {"numbercolumnsrepeated": 16000}
    isi: buku.Isi = [["kab", "skor", kosong], ["Tapin", 1, kosong], [kosong]]
    arsip = buku.respoil(buku.ods(isi), lambda n, i: i)
    assert read(arsip).grid[0].baris == (("kab", "skor"), ("Tapin", "1"))


def test_entities_are_refused() -> None:
    bom = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>'
    assert "definisi XML" in refused(with_sheet(bom))
    luar = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>'
    assert "definisi XML" in refused(with_sheet(luar))


def test_broken_parts_are_refused() -> None:
    assert "rusak" in refused(with_sheet(b"<worksheet><sheetData><row>"))
    for atribut in (b'r="1A"', b's="x"', b'r="A99999999"'):
        salah = b"<row><c " + atribut + b"><v>1</v></c></row>"
        assert refused(with_sheet(b"<worksheet><sheetData>" + salah + b"</sheetData></worksheet>"))


def test_macros_and_outside_links_are_ignored_and_said() -> None:
    arsip = buku.respoil(BUKU, lambda n, i: i, {"xl/vbaProject.bin": b"\xcc\x61", "xl/externalLinks/externalLink1.xml": b"<x/>"})
    dokumen = read(arsip)
    assert dokumen.grid[0].baris[1] == ("Tapin", "71.94")
    assert [p.split()[0] for p in dokumen.peringatan] == ["makro", "tautan"]


def test_formula_of_another_file_uses_the_stored_value() -> None:
    sel = b'<c r="B2" t="n"><v>71.94</v></c>'
    arsip = buku.in_sheet(BUKU, sel, b'<c r="B2"><f>[1]Data!$A$1</f><v>71.94</v></c>')
    dokumen = read(arsip)
    assert dokumen.grid[0].baris[1][1] == "71.94" and marks(dokumen.grid[0].baris[1][1]) == {"rumus", "angka"}
    assert any("tautan" in p for p in dokumen.peringatan)


def test_password_protected_workbooks_are_refused() -> None:
    def lock(nama: str, isi: bytes) -> bytes:
        akhir = b"</manifest:manifest>"
        return isi.replace(akhir, b"<manifest:encryption-data/>" + akhir) if "manifest" in nama else isi

    assert "kata sandi" in refused(buku.respoil(buku.ods(ISI), lock))


def test_loops_in_an_old_workbook_end() -> None:
    xls = bytearray(buku.xls(ISI))
    mulai = struct.unpack_from("<I", xls, 76)[0]
    letak = (mulai + 1) * 512
    struct.pack_into("<128I", xls, letak, *([0] * 128))
    assert refused(bytes(xls))
    assert "Workbook" in Ole(buku.xls(ISI)).arus


def test_inflating_counts_every_byte() -> None:
    for banyak in (0, 1, 255, 4096, 4097):
        isi = bytes(range(256)) * banyak + b"x" * 7
        check_archive(Bahan(buku.respoil(BUKU, lambda n, i: i, {"x.bin": isi})))
