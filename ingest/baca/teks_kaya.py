"""Texts of a cell in several runs: marks raised behind a number are footnotes, not digits of it."""

import zipfile
from dataclasses import dataclass, field

from ingest.baca.keamanan import POTONG
from ingest.baca.tanda_sel import Atribut, feed, xml_parser

TEKS_BERSAMA = "xl/sharedStrings.xml"
# Behind these a raised run is a mark: 68,05 with a small 1, not the 2 of a square kilometre.
UJUNG_ANGKA = "0123456789%)"


@dataclass
class Runtun:
    """The runs of one text as they come; `tanpa` is the text without raised marks, `bertanda` whether there are any.

    `naik`: whether the run that comes is raised.
    """

    tanpa: list[str] = field(default_factory=list)
    bertanda: bool = False
    naik: bool = False
    _ucapan: bool = False
    _ujung: str = ""

    def start(self, nama: str, atribut: Atribut) -> None:
        """An element inside the text begins."""
        if nama == "r":
            self.naik = False
        elif nama == "vertAlign":
            self.naik = atribut.get("val") == "superscript"
        elif nama == "rPh":
            self._ucapan = True

    def end(self, nama: str) -> None:
        """An element inside the text ends."""
        if nama == "rPh":
            self._ucapan = False

    def take(self, teks: str) -> None:
        """Characters of the run."""
        if self._ucapan:
            return
        if self.naik and self._ujung and self._ujung in UJUNG_ANGKA:
            self.bertanda = True
        else:
            self.tanpa.append(teks)
            self._ujung = teks.rstrip()[-1:] or self._ujung

    @property
    def teks(self) -> str:
        """What a person reads as the number."""
        return "".join(self.tanpa).rstrip()


def raised_texts(arsip: zipfile.ZipFile) -> dict[int, str]:
    """Shared texts with raised marks behind a number: their place in the list, and the text without the marks."""
    temu: dict[int, str] = {}
    if TEKS_BERSAMA not in arsip.namelist() or not _speaks_of(arsip, b"superscript"):
        return temu
    telusur = _SharedScan(temu)
    with arsip.open(TEKS_BERSAMA) as aliran:
        feed(telusur.pengurai, aliran)
    return temu


def _speaks_of(arsip: zipfile.ZipFile, kata: bytes) -> bool:
    """Whether a word stands in the shared texts: most files have none of these, and their lists may be long."""
    sisa = b""
    with arsip.open(TEKS_BERSAMA) as aliran:
        while potong := aliran.read(POTONG):
            if kata in sisa + potong:
                return True
            sisa = potong[-len(kata):]
    return False


class _SharedScan:
    """State of one pass over the shared texts."""

    def __init__(self, temu: dict[int, str]) -> None:
        self.temu, self.nomor, self.runtun = temu, 0, Runtun()
        self.pengurai = xml_parser(self._start, self._end)

    def _start(self, nama: str, atribut: Atribut) -> None:
        if nama == "si":
            self.runtun = Runtun()
        elif nama == "t":
            self.pengurai.CharacterDataHandler = self.runtun.take
        else:
            self.runtun.start(nama, atribut)

    def _end(self, nama: str) -> None:
        if nama == "t":
            self.pengurai.CharacterDataHandler = None
        elif nama == "si":
            if self.runtun.bertanda:
                self.temu[self.nomor] = self.runtun.teks
            self.nomor += 1
        else:
            self.runtun.end(nama)
