"""Delimited text as rows of text: every field exactly as written, or a refusal that names the line."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.baca.grid import Baris, Grid
from ingest.baca.keamanan import MAKS_HURUF_BARIS, MAKS_HURUF_SEL, Bahan, check_extent
from ingest.baca.pemisah import choose_delimiter, split_rows
from ingest.baca.sandi import WINDOWS, check_encoding, encoding_of, null_bytes
from ingest.temuan import Ditolak, refuse

BARIS_CONTOH = 400
HURUF_CONTOH = 400_000
SEP = re.compile(r"^sep=(.)\r?\n?$", re.I)
KENDALI = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
KUTIP = 'periksa tanda kutip (") di sekitar baris itu'


@dataclass(frozen=True)
class BarisTeks:
    """Rows of a text file, read from the file again at every pass."""

    bahan: Bahan
    encoding: str
    pemisah: str
    lewati: int = 0

    def __iter__(self) -> Iterator[Baris]:
        pembaca = csv.reader(self._lines(), delimiter=self.pemisah, strict=True)
        nomor = 1 + self.lewati
        try:
            for sel in pembaca:
                yield nomor, tuple(sel)
                nomor = pembaca.line_num + 1 + self.lewati
        except csv.Error as galat:
            raise _broken_quotes(nomor) from galat

    def _lines(self) -> Iterator[str]:
        baris = lines(self.bahan, self.encoding)
        for _ in range(self.lewati):
            next(baris)
        return baris


def read_text(bahan: Bahan, encoding: str = "", pemisah: str = "") -> tuple[Grid, str, str, tuple[str, ...]]:
    """The one grid of a text file, its encoding, its delimiter, and what the reader should know.

    Empty `encoding` or `pemisah` means: find out. Raises Ditolak, or PerluPilihan when
    two delimiters read equally well.
    """
    encoding = check_encoding(bahan, encoding) if encoding else encoding_of(bahan)
    contoh, sep = _sample(bahan, encoding)
    pemisah = pemisah or sep or choose_delimiter(contoh)
    isi = BarisTeks(bahan, encoding, pemisah, 1 if sep else 0)
    _check(isi, contoh)
    peringatan = () if encoding != WINDOWS else ("huruf dibaca sebagai Windows-1252; periksa huruf beraksen",)
    return Grid("", isi, pemisah=pemisah), encoding, pemisah, peringatan


def lines(bahan: Bahan, encoding: str) -> Iterator[str]:
    """Lines with their ends kept; a line of MAKS_HURUF_BARIS or with control characters is refused."""
    with bahan.open() as mentah, io.TextIOWrapper(mentah, encoding, "strict", newline="") as teks:
        nomor = 0
        while baris := teks.readline(MAKS_HURUF_BARIS):
            nomor += 1
            if len(baris) == MAKS_HURUF_BARIS:
                raise refuse("satu baris memuat lebih dari sejuta huruf", "berkas ini bukan tabel; periksa asalnya", nomor)
            if (cocok := KENDALI.search(baris)) is not None:
                raise _control(nomor, cocok.group())
            yield baris


def _control(nomor: int, huruf: str) -> Ditolak:
    if huruf == "\0":
        return null_bytes(nomor)
    return refuse(f"ada karakter kendali U+{ord(huruf):04X}", "simpan ulang dari program lembar kerja", nomor)


def _sample(bahan: Bahan, encoding: str) -> tuple[list[str], str]:
    """The first lines without Excel's `sep=` line, and the delimiter which that line names."""
    contoh: list[str] = []
    panjang, sep = 0, ""
    for baris in lines(bahan, encoding):
        if not contoh and not sep and (cocok := SEP.match(baris)):
            sep = cocok.group(1)
            continue
        contoh.append(baris)
        panjang += len(baris)
        if len(contoh) >= BARIS_CONTOH or panjang >= HURUF_CONTOH:
            break
    if not any(b.strip() for b in contoh):
        raise refuse("berkas tidak berisi apa-apa", "unggah lagi berkas aslinya")
    return contoh, sep


def _check(isi: BarisTeks, contoh: list[str]) -> None:
    """One pass over everything: widths, lengths, quotes that swallowed rows, rows cut by another character."""
    lebar = _usual_width(isi, contoh)
    lain = [p for p in ";,\t|" if p != isi.pemisah]
    mulai, banyak = False, 0
    for nomor, sel in isi:
        banyak += 1
        if len(sel) > 1 and len(sel) == lebar:
            mulai = True
        elif mulai and len(sel) == 1 and lebar > 1:
            _refuse_other_delimiter(nomor, sel[0], lebar, lain)
        _check_cells(nomor, sel, lebar, isi.pemisah)
        if banyak % 10_000 == 1:
            check_extent(banyak, len(sel))
    check_extent(banyak, lebar)


def _usual_width(isi: BarisTeks, contoh: list[str]) -> int:
    lebar = Counter(len(sel) for sel in split_rows(contoh, isi.pemisah) if len(sel) > 1)
    return lebar.most_common(1)[0][0] if lebar else 1


def _refuse_other_delimiter(nomor: int, isi: str, lebar: int, lain: list[str]) -> None:
    for pemisah in lain:
        potong = isi.split(pemisah)
        if len(potong) == lebar and not any(p.startswith(" ") for p in potong[1:]):
            sebab = f"baris ini memakai pemisah '{pemisah}', baris lain tidak"
            raise refuse(sebab, "samakan pemisah di seluruh berkas", nomor, isi)


def _check_cells(nomor: int, sel: tuple[str, ...], lebar: int, pemisah: str) -> None:
    if len(sel) > lebar:
        check_extent(1, len(sel))
    for isi in sel:
        if len(isi) > MAKS_HURUF_SEL:
            raise refuse(f"satu sel memuat {len(isi)} huruf", KUTIP, nomor, isi)
        # A lost quote joins rows into one cell, which then holds the delimiters of a row.
        if ("\n" in isi or "\r" in isi) and isi.count(pemisah) >= max(1, lebar - 1):
            raise refuse("beberapa baris tertelan menjadi satu sel", KUTIP, nomor, isi)


def _broken_quotes(nomor: int) -> Ditolak:
    return refuse("tanda kutip tidak berpasangan", KUTIP, nomor)
