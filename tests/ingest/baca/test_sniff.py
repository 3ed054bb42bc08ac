"""What a file is, which characters its bytes stand for, and what parts its cells."""

import gzip
import io
import json
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from ingest.baca.grid import Dokumen
from ingest.baca.keamanan import Bahan
from ingest.baca.sandi import encoding_of
from ingest.baca.sniff import Pilihan, format_of, read
from ingest.temuan import Ditolak, PerluPilihan
from tests.bantuan import buku

ISI = [["kab", "skor"], ["Tapin", "71,94"], ["HSS", "70"]]
TEKS = "kab;skor\nTapin;71,94\nHSS;70\n"


def parquet(isi: pd.DataFrame) -> bytes:
    """A Parquet file in memory."""
    wadah = io.BytesIO()
    isi.to_parquet(wadah)
    return wadah.getvalue()


def rows(dokumen: Dokumen) -> list[list[str]]:
    """Cells of the only grid."""
    (grid,) = dokumen.grid
    return [list(sel) for sel in grid.baris]


FORMATS: dict[str, Callable[[], bytes]] = {
    "xlsx": lambda: buku.xlsx(ISI),
    "xls": lambda: buku.xls(ISI),
    "ods": lambda: buku.ods(ISI),
    "parquet": lambda: parquet(pd.DataFrame(ISI[1:], columns=ISI[0])),
    "csv": lambda: TEKS.encode(),
    "tsv": lambda: TEKS.replace(";", "\t").encode("utf-16"),
}


@pytest.mark.parametrize("bentuk", FORMATS)
@pytest.mark.parametrize("nama", ["data.xls", "data.csv", "data", "data.xlsx.txt"])
def test_bytes_decide_and_not_the_name(bentuk: str, nama: str) -> None:
    dokumen = read(FORMATS[bentuk](), nama)
    assert (dokumen.format, dokumen.nama) == (bentuk, nama)
    assert rows(dokumen) == ISI


def test_path_and_bytes_read_the_same(tmp_path: Path) -> None:
    berkas = tmp_path / "capaian.csv"
    berkas.write_text(TEKS, encoding="utf-8")
    dari_jalur, dari_bita = read(berkas), read(TEKS.encode(), "capaian.csv")
    assert rows(dari_jalur) == rows(dari_bita) == rows(read(str(berkas)))
    assert dari_jalur.sidik == dari_bita.sidik and len(dari_jalur.sidik) == 64
    assert dari_jalur.nama == "capaian.csv"


ENCODINGS = [
    ("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"), ("utf-16-be", "utf-16-be"),
    ("utf-32", "utf-32"), ("cp1252", "windows-1252"),
]


@pytest.mark.parametrize(("sandi", "sebutan"), ENCODINGS)
@pytest.mark.parametrize("akhir", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(sandi: str, sebutan: str, akhir: str) -> None:
    teks = "kab;catatan\nTapin;naik 2\u00bd \u2013 \u201cbaik\u201d\nHSS;caf\u00e9\n"
    dokumen = read(teks.replace("\n", akhir).encode(sandi))
    assert dokumen.encoding == sebutan
    assert rows(dokumen) == [r.split(";") for r in teks.splitlines()]
    assert bool(dokumen.peringatan) == (sebutan == "windows-1252")
    assert dokumen.grid[0].nomor == (1, 2, 3)


def test_byte_order_mark_without_utf8_is_refused() -> None:
    with pytest.raises(Ditolak, match="UTF-8"):
        read(b"\xef\xbb\xbfkab;skor\nTapin\xff;1\n")


def test_utf8_mixed_with_other_bytes_names_the_line() -> None:
    with pytest.raises(Ditolak) as galat:
        read("kab;skor\nK\u00e9;1\n".encode() + b"caf\xe9;2\n")
    assert galat.value.pesan[0].baris == 2


def test_mixture_is_found_across_pieces_of_the_file() -> None:
    isi = b"kab;catatan\n" + b"x;abcdefghij\n" * 100_000
    for geser in range(4):
        with pytest.raises(Ditolak) as galat:
            encoding_of(Bahan(isi[: 1024 * 1024 - geser] + "\u20ac".encode() + b"\n" + isi[-26:] + b"\xe9;1\n"))
        assert "UTF-8" in str(galat.value)


@pytest.mark.parametrize(
    ("isi", "baris"),
    [
        (b"kab;skor\nTap\x00in;1\n", 2), (b"\x00\x00\x00\x00", 1), (b"kab;skor\r\nTapin;1\r\n\x00;1\r\n", 3),
        (b"kab;skor\rTapin\x00;1\r", 2), (b"kab;skor\n" + b"T;1\n" * 5000 + b"\x00;1\n", 5002),
    ],
)
def test_zero_bytes_are_refused_with_their_line(isi: bytes, baris: int) -> None:
    with pytest.raises(Ditolak, match="bita nol") as tolak:
        read(isi)
    assert [t.baris for t in tolak.value.pesan] == [baris]


def test_cut_utf16_is_refused() -> None:
    with pytest.raises(Ditolak, match="rusak atau terpotong"):
        read("kab\tskor\nTapin\t1\n".encode("utf-16")[:-1])


@pytest.mark.parametrize("pemisah", [";", ",", "\t", "|"])
def test_delimiter_is_found(pemisah: str) -> None:
    teks = pemisah.join(["kab", "skor", "catatan"]) + "\n" + pemisah.join(["Tapin", "71.94", "naik, lalu turun"]) + "\n"
    if pemisah == ",":
        teks = teks.replace("naik, lalu turun", '"naik, lalu turun"')
    dokumen = read(teks.encode())
    assert dokumen.delimiter == pemisah
    assert rows(dokumen)[1] == ["Tapin", "71.94", "naik, lalu turun"]


def test_decimal_commas_do_not_look_like_a_delimiter() -> None:
    assert read(b"kab;skor, 2024\nTapin;71,94\nHSS;70,10\n").delimiter == ";"
    assert read(b"kab\tskor\nTapin\t71,94\n").delimiter == "\t"
    assert read(b"kab|skor\nTapin|71,94\n").delimiter == "|"


def test_named_delimiter_line_is_obeyed_and_counted() -> None:
    dokumen = read(b"sep=|\r\nkab|skor;x\r\nTapin|1;2\r\n")
    assert dokumen.delimiter == "|"
    assert dokumen.grid[0].nomor == (2, 3)


def test_two_delimiters_that_fit_are_asked_and_the_answer_is_used() -> None:
    isi = b"a;b,c;d\n1;x,y;2\n3;z,w;4\n"
    with pytest.raises(PerluPilihan) as tanya:
        read(isi)
    assert {p for p, _ in tanya.value.pertanyaan.pilihan} >= {";", ","}
    assert rows(read(isi, pilihan=Pilihan(pemisah=";")))[1] == ["1", "x,y", "2"]


def test_mixed_delimiters_are_refused_or_asked() -> None:
    with pytest.raises(Ditolak) as galat:
        read(b"kab;skor\nTapin;71\nHSS,72\nHST;73\nHSU;74\nTala;75\n")
    assert galat.value.pesan[0].baris == 3
    with pytest.raises((Ditolak, PerluPilihan)):
        read(b"kab;skor\nTapin,71\nHSS;72\nHST,73\n")


def test_said_encoding_must_fit() -> None:
    assert rows(read("kab;x\n\u00e9;1\n".encode("cp1252"), pilihan=Pilihan(encoding="windows-1252")))[1] == ["\u00e9", "1"]
    with pytest.raises(Ditolak, match="UTF-8"):
        read("kab;x\n\u00e9;1\n".encode("cp1252"), pilihan=Pilihan(encoding="utf-8"))
    with pytest.raises(Ditolak, match="tidak didukung"):
        read(b"kab;x\n", pilihan=Pilihan(encoding="utf-7"))


NO_TABLES = {
    b"%PDF-1.7\n": "PDF", b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff\xe0": "JPEG", gzip.compress(b"x", mtime=0): "gzip",
    b"<html><table><tr><td>1</td></tr></table></html>": "halaman web", b"\n <!DOCTYPE html>": "halaman web",
    b"<table>": "halaman web",
    b"<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>": "XML", json.dumps([{"kab": 1}]).encode(): "JSON",
    b"SQLite format 3\0": "SQLite", b"": "kosong", b"\n\n \n": "tidak berisi", b"\xef\xbb\xbf": "tidak berisi",
}


@pytest.mark.parametrize("isi", NO_TABLES)
def test_what_is_no_table_is_refused_by_its_true_name(isi: bytes) -> None:
    with pytest.raises(Ditolak, match=NO_TABLES[isi]):
        read(isi, "tabel.xlsx")


@pytest.mark.parametrize(("bagian", "sebutan"), [
    ("word/document.xml", "Word"), ("ppt/presentation.xml", "paparan"), ("xl/workbook.bin", "XLSB"), ("data.csv", "arsip zip"),
])
def test_other_archives_are_refused_by_their_true_name(bagian: str, sebutan: str) -> None:
    arsip = buku.respoil(buku.xlsx(ISI), lambda nama, isi: None, {bagian: b"isi"})
    with pytest.raises(Ditolak, match=sebutan):
        read(arsip)


@pytest.mark.parametrize("bentuk", ["xlsx", "xls", "ods", "parquet"])
def test_cut_files_are_refused(bentuk: str) -> None:
    utuh = FORMATS[bentuk]()
    for panjang in (10, 100, 600, len(utuh) // 2, len(utuh) - 5):
        with pytest.raises(Ditolak):
            rows(read(utuh[:panjang]))


def test_format_names() -> None:
    assert {format_of(Bahan(buat())) for buat in FORMATS.values()} == {"xlsx", "xls", "ods", "parquet", "teks"}


@pytest.mark.parametrize(("isi", "sebab"), [
    ("\n<!-- laporan -->\n<table><tr><td>1</td></tr></table>", "halaman web"), ("<tr><td>Kab</td></tr>", "halaman web"),
    ("<?xml version='1.0'?>\n<!DOCTYPE html><html></html>", "halaman web"), ("<?xml version='1.0'?><Workbook/>", "XML"),
    ("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", "MHTML"),
    ("From: <Saved by Blink>\nSubject: x\n y\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=x\n", "MHTML"),
    ('ID;PWXL;N;E\nC;Y1;X1;K"Kab"\n', "SYLK"), ('TABLE\n0,1\n"EXCEL"\n', "DIF"),
])
@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_only_bears_the_name_of_a_workbook_is_named(isi: str, sebab: str, sandi: str) -> None:
    with pytest.raises(Ditolak, match=sebab):
        read(isi.encode(sandi), "laporan.xls")


def test_many_comments_before_a_table_are_looked_through_once() -> None:
    mulai = time.process_time()
    assert format_of(Bahan(b"<!---->" * 24 + TEKS.encode())) == "teks"
    assert time.process_time() - mulai < 0.2
