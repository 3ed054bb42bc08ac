"""What a spreadsheet file says about its cells besides their values: gathered per row, kept small."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from ingest.baca.grid import TANPA_TANDA, Gabung
from ingest.baca.keamanan import MAKS_SEL_LEMBAR, POTONG, check_extent
from ingest.temuan import refuse

Atribut = dict[str, str]
PERSEN = frozenset({"persen"})
RUMUS = frozenset({"rumus"})
KOSONG = frozenset({"rumus", "rumus_kosong"})
NOL = frozenset({"rumus", "rumus_nol"})
GALAT = frozenset({"galat"})
MAKS_CATATAN_GALAT = 10_000
# In a number format: text in quotes, escaped characters, colours and conditions.
BUKAN_ANGKA = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
# ECMA-376 part 1, 18.8.31: places of digits, of which only 0 shows a zero; commas behind the last one divide by 1,000 each.
TEMPAT, NOL_SAJA = "0#?", "[=0]"
BERSKALA = re.compile(r"[0#?],+(?![0#?,])")
# ECMA-376 part 1, 18.8.30: built-in formats with a percent sign, and those of accounting, which show a dash for zero.
FORMAT_BAWAAN = {9: PERSEN, 10: PERSEN, **dict.fromkeys((41, 42, 43, 44), frozenset({"nol_strip"}))}
# Marks of a row by column, as many rows share them.
Pola = tuple[tuple[int, frozenset[str]], ...]


@dataclass
class Penanda:
    """Marks of one sheet's cells, by row and column counted from 0.

    `galat` holds the words of error cells, which the reader of values leaves out; `ganti` the texts of cells, by row and
    column, that are read without the marks raised behind their number.
    `hitung_ulang`: the file itself says that its stored results are not to be trusted.
    """

    nama: str
    hitung_ulang: bool = False
    galat: dict[tuple[int, int], str] = field(default_factory=dict)
    ganti: dict[int, dict[int, str]] = field(default_factory=dict)
    baris_tersembunyi: set[int] = field(default_factory=set)
    kolom_tersembunyi: set[int] = field(default_factory=set)
    gabung: list[Gabung] = field(default_factory=list)
    tautan: int = 0
    rumus: int = 0
    rumus_nol: int = 0
    _baris: dict[int, Pola] = field(default_factory=dict)
    _pola: dict[Pola, Pola] = field(default_factory=dict)
    _kini: list[tuple[int, frozenset[str]]] = field(default_factory=list)
    _nomor: int = -1
    _sudut: list[int] = field(default_factory=lambda: [1 << 30, 1 << 30, -1, -1])

    def count(self, baris: int, kolom: int, lebar: int = 1, tinggi: int = 1) -> None:
        """Note that a block of cells holds something; refuses before memory is asked for it."""
        sudut = self._sudut
        if baris < sudut[0] or kolom < sudut[1] or baris + tinggi > sudut[2] + 1 or kolom + lebar > sudut[3] + 1:
            sudut[0], sudut[1] = min(sudut[0], baris), min(sudut[1], kolom)
            sudut[2], sudut[3] = max(sudut[2], baris + tinggi - 1), max(sudut[3], kolom + lebar - 1)
            self._check()

    def _check(self) -> None:
        tinggi, lebar = self._sudut[2] - self._sudut[0] + 1, self._sudut[3] - self._sudut[1] + 1
        check_extent(self._sudut[2] + 1, self._sudut[3] + 1, self.nama)
        if tinggi * lebar > MAKS_SEL_LEMBAR:
            cara = "hapus sel jauh yang tak terpakai, atau simpan sebagai CSV atau Parquet"
            raise refuse(f"lembar selebar {lebar} kolom dan setinggi {tinggi} baris terlalu besar", cara, lembar=self.nama)

    @property
    def tinggi(self) -> int:
        """Rows down to the last cell that holds something."""
        return self._sudut[2] + 1

    def mark(self, baris: int, kolom: int, tanda: frozenset[str]) -> None:
        """Note marks of a cell; rows must come in order."""
        if baris != self._nomor:
            self.flush()
            self._nomor = baris
        self._kini.append((kolom, tanda))

    def note_formula(self, baris: int, kolom: int, isi: str, teks: bool, gaya: frozenset[str]) -> None:
        """Note a formula by its stored result and the marks of its style; text results may rightly be empty."""
        self.rumus += 1
        nol = not teks and is_zero(isi)
        self.rumus_nol += nol
        tanda = KOSONG if not isi.strip() and not teks else NOL if nol else RUMUS
        self.mark(baris, kolom, tanda | gaya)

    def note_error(self, baris: int, kolom: int, isi: str) -> None:
        """Note an error cell with its words."""
        if len(self.galat) < MAKS_CATATAN_GALAT:
            self.galat[baris, kolom] = isi
        self.mark(baris, kolom, GALAT)

    def flush(self) -> None:
        """Store the row being gathered; equal rows share one pattern."""
        if self._kini:
            pola = tuple(self._kini)
            self._baris[self._nomor] = self._baris.get(self._nomor, ()) + self._pola.setdefault(pola, pola)
            self._kini = []

    def row(self, baris: int) -> dict[int, frozenset[str]]:
        """Marks of a row by column; a zero that was never calculated counts as no result."""
        return {kolom: self._settled(tanda) for kolom, tanda in self._baris.get(baris, ())}

    def _settled(self, tanda: frozenset[str]) -> frozenset[str]:
        # Programs that write formulas without calculating store 0, everywhere.
        if "rumus_nol" not in tanda:
            return tanda
        palsu = self.hitung_ulang or self.rumus_nol == self.rumus
        return tanda - {"rumus_nol"} | ({"rumus_kosong"} if palsu else TANPA_TANDA)


def is_zero(isi: str) -> bool:
    """Whether a stored number is zero; a text is not."""
    try:
        return float(isi) == 0
    except ValueError:
        return False


def format_marks(pola: str) -> frozenset[str]:
    """What a number format does beside rounding: shows a percent sign, divides by thousands, shows nothing for zero."""
    ruas = pola.split(";")
    angka = [BUKAN_ANGKA.sub("", r) for r in ruas]
    nol = next((a for a, r in zip(angka, ruas) if NOL_SAJA in r.replace(" ", "")), angka[2] if len(angka) > 2 else angka[0])
    berangka = any(h in a for a in angka for h in (*TEMPAT, "General"))
    return frozenset(
        tanda for tanda, ya in (
            ("persen", any("%" in a for a in angka)), ("skala", any(map(BERSKALA.search, angka))),
            ("nol_strip", berangka and not any(h in nol for h in ("0", "General"))),
        ) if ya
    )


def xml_parser(mulai: Callable[[str, Atribut], None], selesai: Callable[[str], None] | None = None) -> expat.XMLParserType:
    """A parser that hands element names without their prefix to `mulai` and `selesai`.

    A document type is refused: entities hide there.
    """
    pengurai = expat.ParserCreate()
    pengurai.buffer_text = True
    pengurai.StartElementHandler = lambda nama, atribut: mulai(nama.rpartition(":")[2] if ":" in nama else nama, atribut)
    if selesai is not None:
        pengurai.EndElementHandler = lambda nama: selesai(nama.rpartition(":")[2] if ":" in nama else nama)
    pengurai.StartDoctypeDeclHandler = _no_doctype
    return pengurai


def feed(pengurai: expat.XMLParserType, aliran: IO[bytes]) -> None:
    """Run a parser over a whole part, a piece at a time; a broken part is refused."""
    try:
        while potong := aliran.read(POTONG):
            pengurai.Parse(potong, False)
        pengurai.Parse(b"", True)
    except (expat.ExpatError, ValueError, KeyError) as galat:
        raise refuse("isi lembar kerja rusak", "buka dan simpan ulang dari program lembar kerja") from galat


def _no_doctype(*_: object) -> None:
    raise refuse("lembar kerja memuat definisi XML yang tidak diperbolehkan", "simpan ulang dari program lembar kerja")
