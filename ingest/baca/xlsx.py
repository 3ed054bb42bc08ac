"""XLSX beside its values: percent formats, formulas without a result, errors, hidden rows, real extents."""

import posixpath
import re
import zipfile
from typing import IO, BinaryIO

from ingest.baca.grid import TANPA_TANDA
from ingest.baca.tanda_sel import FORMAT_BAWAAN, Atribut, Penanda, feed, format_marks, is_zero, xml_parser
from ingest.baca.teks_kaya import Runtun, raised_texts
from ingest.temuan import refuse

BUKU = "xl/workbook.xml"
HUBUNGAN = "xl/_rels/workbook.xml.rels"
GAYA = "xl/styles.xml"
ALAMAT = re.compile(r"^([A-Z]{1,3})([0-9]{1,7})$")
KE_LUAR = re.compile(r"\[\d+\]")


def scan_xlsx(berkas: BinaryIO) -> tuple[dict[str, Penanda], tuple[str, ...]]:
    """Marks by sheet name, and what the reader should know of the workbook."""
    with zipfile.ZipFile(berkas) as arsip:
        nama = set(arsip.namelist())
        if not {BUKU, HUBUNGAN} <= nama:
            raise refuse("isi XLSX tidak lengkap", "buka dan simpan ulang dari program lembar kerja")
        gaya = _styles(arsip) if GAYA in nama else {}
        bertanda = raised_texts(arsip)
        letak, hitung_ulang = _sheet_parts(arsip)
        catatan: dict[str, Penanda] = {}
        for lembar, bagian in letak.items():
            penanda = Penanda(lembar, hitung_ulang)
            if bagian in nama:
                with arsip.open(bagian) as aliran:
                    _SheetScan(penanda, gaya, bertanda).run(aliran)
            catatan[lembar] = penanda
        return catatan, _warnings(nama, catatan)


def _warnings(nama: set[str], catatan: dict[str, Penanda]) -> tuple[str, ...]:
    kata = []
    if any(n.endswith("vbaProject.bin") for n in nama):
        kata.append("makro di dalam berkas diabaikan")
    if any(p.tautan for p in catatan.values()) or any(n.startswith("xl/externalLinks/") for n in nama):
        kata.append("tautan ke berkas lain diabaikan; yang dibaca nilai yang tersimpan")
    return tuple(kata)


def _elements(arsip: zipfile.ZipFile, bagian: str) -> list[tuple[str, Atribut]]:
    """All elements of a small part in order, names without prefix."""
    temu: list[tuple[str, Atribut]] = []
    with arsip.open(bagian) as aliran:
        feed(xml_parser(lambda nama, atribut: temu.append((nama, atribut))), aliran)
    return temu


def _sheet_parts(arsip: zipfile.ZipFile) -> tuple[dict[str, str], bool]:
    """Part of each sheet by name, and whether stored results are declared stale."""
    tujuan = {a.get("Id", ""): a.get("Target", "") for n, a in _elements(arsip, HUBUNGAN) if n == "Relationship"}
    letak: dict[str, str] = {}
    hitung_ulang = False
    for nama, atribut in _elements(arsip, BUKU):
        if nama == "sheet":
            kunci = next((v for k, v in atribut.items() if k.rpartition(":")[2] == "id"), "")
            letak[atribut.get("name", "")] = _part(tujuan.get(kunci, ""))
        elif nama == "calcPr":
            hitung_ulang = atribut.get("fullCalcOnLoad", "0") in ("1", "true")
    return letak, hitung_ulang


def _part(tujuan: str) -> str:
    return tujuan.lstrip("/") if tujuan.startswith("/") else posixpath.normpath(posixpath.join("xl", tujuan))


def _styles(arsip: zipfile.ZipFile) -> dict[int, frozenset[str]]:
    """Marks of the cell styles whose number formats say more than how a number is rounded."""
    sendiri: dict[str, str] = {}
    temu: dict[int, frozenset[str]] = {}
    nomor, di_dalam = 0, False
    for nama, atribut in _elements(arsip, GAYA):
        if nama == "numFmt":
            sendiri[atribut.get("numFmtId", "")] = atribut.get("formatCode", "")
        elif nama in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            di_dalam = nama == "cellXfs"
        elif nama == "xf" and di_dalam:
            pola = atribut.get("numFmtId", "0")
            if tanda := format_marks(sendiri[pola]) if pola in sendiri else FORMAT_BAWAAN.get(int(pola), TANPA_TANDA):
                temu[nomor] = tanda
            nomor += 1
    return temu


class _SheetScan:
    """State of one pass over a sheet part."""

    def __init__(self, penanda: Penanda, bergaya: dict[int, frozenset[str]], bertanda: dict[int, str]) -> None:
        self.penanda, self.bergaya, self.bertanda = penanda, bergaya, bertanda
        self.baris, self.kolom = -1, -1
        self.jenis, self.gaya = "", 0
        self.rumus = self.ada_isi = False
        self.isi: list[str] = []
        self.runtun = Runtun()
        self.pengurai = xml_parser(self._start, self._end)

    def run(self, aliran: IO[bytes]) -> None:
        feed(self.pengurai, aliran)
        self.penanda.flush()

    def _start(self, nama: str, atribut: Atribut) -> None:
        if nama == "c":
            self._start_cell(atribut)
        elif nama == "v" or nama == "is":
            self.ada_isi = True
            if self.rumus or self.jenis == "e" or self.gaya in self.bergaya or (self.jenis == "s" and self.bertanda):
                self.pengurai.CharacterDataHandler = self.isi.append
        elif nama == "t":
            self.pengurai.CharacterDataHandler = self.runtun.take
        elif nama == "f":
            self.rumus = True
            self.pengurai.CharacterDataHandler = self._formula_text
        elif nama == "row":
            self._start_row(atribut)
        elif nama == "col" and atribut.get("hidden") in ("1", "true"):
            self.penanda.kolom_tersembunyi.update(range(int(atribut["min"]) - 1, min(int(atribut["max"]), 16_384)))
        else:
            self.runtun.start(nama, atribut)

    def _start_row(self, atribut: Atribut) -> None:
        self.baris = int(atribut["r"]) - 1 if "r" in atribut else self.baris + 1
        self.kolom = -1
        if atribut.get("hidden") in ("1", "true"):
            self.penanda.baris_tersembunyi.add(self.baris + 1)

    def _start_cell(self, atribut: Atribut) -> None:
        self.kolom += 1
        if (alamat := atribut.get("r")) is not None:
            self.baris, self.kolom = _position(alamat)
        self.jenis, self.gaya = atribut.get("t", "n"), int(atribut.get("s", "0"))
        self.rumus = self.ada_isi = False
        self.isi.clear()
        if self.jenis == "inlineStr":
            self.runtun = Runtun()

    def _formula_text(self, teks: str) -> None:
        self.penanda.tautan += bool(KE_LUAR.search(teks))

    def _end(self, nama: str) -> None:
        if nama in ("f", "v", "t"):
            self.pengurai.CharacterDataHandler = None
        elif nama == "c" and (self.ada_isi or self.rumus):
            self._end_cell()

    def _end_cell(self) -> None:
        self.penanda.count(self.baris, self.kolom)
        tanda = self._style_marks()
        if self.jenis == "e":
            self.penanda.note_error(self.baris, self.kolom, "".join(self.isi))
        elif self.rumus:
            teks = self.jenis == "str" and self.ada_isi
            self.penanda.note_formula(self.baris, self.kolom, "".join(self.isi), teks, tanda)
        elif tanda:
            self.penanda.mark(self.baris, self.kolom, tanda)
        elif (teks_polos := self._without_marks()) is not None:
            self.penanda.ganti.setdefault(self.baris, {})[self.kolom] = teks_polos

    def _without_marks(self) -> str | None:
        if self.jenis == "inlineStr":
            return self.runtun.teks if self.runtun.bertanda else None
        return self.bertanda.get(int("".join(self.isi))) if self.jenis == "s" and self.isi else None

    def _style_marks(self) -> frozenset[str]:
        tanda = self.bergaya.get(self.gaya, TANPA_TANDA) if self.jenis == "n" else TANPA_TANDA
        return tanda if is_zero("".join(self.isi)) else tanda - {"nol_strip"}


def _position(alamat: str) -> tuple[int, int]:
    cocok = ALAMAT.match(alamat)
    if cocok is None:
        raise refuse(f"alamat sel {alamat[:20]} tidak sah", "buka dan simpan ulang dari program lembar kerja")
    kolom = 0
    for huruf in cocok.group(1):
        kolom = kolom * 26 + ord(huruf) - 64
    return int(cocok.group(2)) - 1, kolom - 1
