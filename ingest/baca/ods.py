"""ODS beside its values: percent cells, formulas without a result, errors, merged and hidden cells, real extents."""

import io
import re
import zipfile
from typing import BinaryIO

from ingest.baca.grid import TANPA_TANDA, Gabung
from ingest.baca.keamanan import MAKS_SEL_LEMBAR, POTONG
from ingest.baca.tanda_sel import PERSEN, Atribut, Penanda, feed, xml_parser
from ingest.baca.teks_kaya import Runtun
from ingest.temuan import refuse

ISI = "content.xml"
SEL = {"table-cell", "covered-table-cell"}
TERTUTUP = {"collapse", "filter"}
# White space before rows, cells and paragraphs, as SheetJS and Gnumeric write it, means nothing; calamine stops at it.
RUANG = re.compile(rb">\s+(?=</?table:|<text:p[ />]|</?office:)")


def scan_ods(berkas: BinaryIO) -> tuple[dict[str, Penanda], tuple[str, ...]]:
    """Marks by sheet name, and what the reader should know of the workbook."""
    with zipfile.ZipFile(berkas) as arsip:
        if _is_locked(arsip):
            raise refuse("berkas terkunci kata sandi", "buka kuncinya lalu simpan ulang")
        if ISI not in arsip.namelist():
            raise refuse("isi ODS tidak lengkap", "buka dan simpan ulang dari program lembar kerja")
        telusur = _ContentScan()
        with arsip.open(ISI) as aliran:
            feed(telusur.pengurai, aliran)
        return telusur.catatan, _warnings(arsip, telusur)


def without_white_space(berkas: BinaryIO) -> BinaryIO:
    """The same workbook without white space between its elements; itself where there is none."""
    with zipfile.ZipFile(berkas) as arsip:
        with arsip.open(ISI) as aliran:
            if RUANG.search(aliran.read(POTONG)) is None:
                berkas.seek(0)
                return berkas
        isi, baru = arsip.read(ISI), io.BytesIO()
        with zipfile.ZipFile(baru, "w", zipfile.ZIP_STORED) as tujuan:
            for bagian in arsip.namelist():
                tujuan.writestr(bagian, RUANG.sub(b">", isi) if bagian == ISI else arsip.read(bagian))
    baru.seek(0)
    return baru


def _is_locked(arsip: zipfile.ZipFile) -> bool:
    manifes = "META-INF/manifest.xml"
    return manifes in arsip.namelist() and b"encryption-data" in arsip.read(manifes)


def _warnings(arsip: zipfile.ZipFile, telusur: "_ContentScan") -> tuple[str, ...]:
    kata = []
    if any(n.startswith("Basic/") and n.endswith(".xml") for n in arsip.namelist()):
        kata.append("makro di dalam berkas diabaikan")
    if telusur.tautan:
        kata.append("tautan ke berkas lain diabaikan; yang dibaca nilai yang tersimpan")
    return tuple(kata)


class _ContentScan:
    """State of one pass over content.xml, which holds all sheets."""

    def __init__(self) -> None:
        self.catatan: dict[str, Penanda] = {}
        self.penanda = Penanda("")
        self.baris = self.kolom = self.kolom_gaya = 0
        self.ulang_baris = 1
        self.sel: Atribut | None = None
        self.teks: list[str] = []
        self.runtun, self.gaya, self.gaya_naik = Runtun(), "", set[str]()
        self.tautan = 0
        self.pengurai = xml_parser(self._start, self._end)

    def _start(self, nama: str, atribut: Atribut) -> None:
        if nama in SEL:
            self.sel = {k.rpartition(":")[2] if k != "calcext:value-type" else k: v for k, v in atribut.items()}
            self.teks.clear()
            self.runtun = Runtun()
        elif nama == "p" and self.sel is not None:
            self.pengurai.CharacterDataHandler = self._take
        elif nama == "span":
            self.runtun.naik = atribut.get("text:style-name") in self.gaya_naik
        elif nama == "table-row":
            self._start_row(atribut)
        elif nama == "table-column":
            self._column(atribut)
        elif nama == "table":
            self._start_table(atribut)
        elif nama == "table-source":
            self.tautan += 1
        elif nama == "style":
            self.gaya = atribut.get("style:name", "")
        elif nama == "text-properties" and atribut.get("style:text-position", "").startswith("super"):
            self.gaya_naik.add(self.gaya)

    def _take(self, teks: str) -> None:
        self.teks.append(teks)
        self.runtun.take(teks)

    def _start_table(self, atribut: Atribut) -> None:
        if self.sel is not None:
            raise refuse("ada tabel di dalam sel", "pindahkan ke lembar tersendiri", lembar=self.penanda.nama)
        nama = atribut.get("table:name", "")
        self.penanda = self.catatan.setdefault(nama, Penanda(nama))
        self.baris = self.kolom_gaya = 0

    def _column(self, atribut: Atribut) -> None:
        banyak = int(atribut.get("table:number-columns-repeated", "1"))
        if atribut.get("table:visibility") in TERTUTUP:
            self.penanda.kolom_tersembunyi.update(range(self.kolom_gaya, min(self.kolom_gaya + banyak, 16_384)))
        self.kolom_gaya += banyak

    def _start_row(self, atribut: Atribut) -> None:
        self.kolom = 0
        self.ulang_baris = int(atribut.get("table:number-rows-repeated", "1"))
        if atribut.get("table:visibility") in TERTUTUP and self.ulang_baris < MAKS_SEL_LEMBAR:
            self.penanda.baris_tersembunyi.update(range(self.baris + 1, self.baris + 1 + self.ulang_baris))

    def _end(self, nama: str) -> None:
        if nama == "p":
            self.pengurai.CharacterDataHandler = None
        elif nama == "span":
            self.runtun.naik = False
        elif nama in SEL and self.sel is not None:
            self._end_cell(self.sel)
            self.sel = None
        elif nama == "table-row":
            self.baris += self.ulang_baris
        elif nama == "table":
            self.penanda.flush()

    def _end_cell(self, sel: Atribut) -> None:
        banyak = int(sel.get("number-columns-repeated", "1"))
        if "value-type" in sel or "formula" in sel or self.teks:
            self.penanda.count(self.baris, self.kolom, banyak, self.ulang_baris)
            for baris in range(self.baris, self.baris + self.ulang_baris):
                for kolom in range(self.kolom, self.kolom + banyak):
                    self._mark(sel, baris, kolom)
        self._span(sel)
        self.kolom += banyak

    def _mark(self, sel: Atribut, baris: int, kolom: int) -> None:
        jenis = sel.get("value-type", "")
        persen = PERSEN if jenis == "percentage" else TANPA_TANDA
        if sel.get("calcext:value-type") == "error":
            self.penanda.note_error(baris, kolom, "".join(self.teks) or "#GALAT")
        elif "formula" in sel:
            self.tautan += "file://" in sel["formula"]
            self.penanda.note_formula(baris, kolom, sel.get("value", ""), jenis not in ("", "float", "percentage"), persen)
        elif persen:
            self.penanda.mark(baris, kolom, persen)
        elif jenis == "string" and self.runtun.bertanda:
            self.penanda.ganti.setdefault(baris, {})[kolom] = self.runtun.teks

    def _span(self, sel: Atribut) -> None:
        lebar, tinggi = int(sel.get("number-columns-spanned", "1")), int(sel.get("number-rows-spanned", "1"))
        if lebar > 1 or tinggi > 1:
            atas = self.baris + 1
            self.penanda.gabung.append(Gabung(atas, self.kolom, atas + tinggi - 1, self.kolom + lebar - 1))
