"""XLSX, XLS and ODS as rows of text: calamine reads the values, our own pass over the file says what they hide."""

import datetime
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ingest.baca.grid import TANPA_TANDA, Baris, Cell, Gabung, Grid, Sel, plain
from ingest.baca.keamanan import MAKS_LEMBAR, Bahan, check_archive
from ingest.baca.ods import scan_ods, without_white_space
from ingest.baca.tanda_sel import Penanda
from ingest.baca.xls import scan_xls
from ingest.baca.xlsx import scan_xlsx
from ingest.temuan import Ditolak, refuse

ANGKA = frozenset({"angka"})
TANGGAL = frozenset({"tanggal"})
LOGIKA = frozenset({"logika"})
MAKS_GABUNG = 20_000
DIGIT = 15
RUSAK = (
    CalamineError, zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, LookupError, ArithmeticError,
    RuntimeError,
)


@dataclass(frozen=True)
class BarisLembar:
    """Rows of one sheet, made into text at every pass; only calamine's compact values stay in memory."""

    lembar: CalamineSheet
    penanda: Penanda

    def __iter__(self) -> Iterator[Baris]:
        kiri = self.lembar.start[1] if self.lembar.start else 0
        kosong = ("",) * kiri
        for nomor, isi in enumerate(self._values()):
            tanda = self.penanda.row(nomor)
            sel = [_text(nilai, tanda.get(kiri + k, TANPA_TANDA)) for k, nilai in enumerate(isi)]
            yield nomor + 1, self._with_marked(nomor, self._without_marks(nomor, kosong + tuple(sel)), tanda)

    def _without_marks(self, nomor: int, sel: tuple[Cell, ...]) -> tuple[Cell, ...]:
        ganti = self.penanda.ganti.get(nomor)
        return tuple(ganti.get(k, isi) for k, isi in enumerate(sel)) if ganti else sel

    def _values(self) -> Iterator[Sequence[object]]:
        """Rows of values, then empty rows for what the file holds below without a value."""
        banyak = 0
        for isi in self.lembar.iter_rows() if self.lembar.start else ():
            banyak += 1
            yield isi
        yield from ([] for _ in range(banyak, self.penanda.tinggi))

    def _with_marked(self, nomor: int, sel: tuple[Cell, ...], tanda: dict[int, frozenset[str]]) -> tuple[Cell, ...]:
        """Cells that calamine leaves empty but the file marks: errors, formulas without a result."""
        perlu = {k: t for k, t in tanda.items() if "galat" in t or "rumus_kosong" in t}
        if not perlu:
            return sel
        baru = list(sel) + [""] * (max(perlu) + 1 - len(sel))
        for kolom, t in perlu.items():
            baru[kolom] = Sel(self.penanda.galat.get((nomor, kolom), "#GALAT") if "galat" in t else "", t)
        return tuple(baru)


def read_workbook(bahan: Bahan, format: str) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """All sheets with a table form, hidden ones marked, and what the reader should know.

    `format` is xlsx, ods or xls. Raises Ditolak.
    """
    if format != "xls":
        check_archive(bahan)
    with _guarded():
        catatan, kata = _scan(bahan, format)
    buku = _open(bahan, format)
    if len(buku.sheets_metadata) > MAKS_LEMBAR:
        raise refuse(f"berkas memuat {len(buku.sheets_metadata)} lembar", "simpan hanya lembar yang dipakai")
    grid: list[Grid] = []
    tanda_kecil: list[str] = []
    for urut, lembar in enumerate(buku.sheets_metadata):
        if lembar.typ == SheetTypeEnum.WorkSheet:
            penanda = _marks_of(catatan, lembar.name, urut)
            grid.append(_grid(buku, lembar.name, penanda, lembar.visible != SheetVisibleEnum.Visible))
            if banyak := sum(map(len, penanda.ganti.values())):
                tanda_kecil.append(f"lembar '{lembar.name}': tanda kecil di atas {banyak} angka (catatan kaki) tidak ikut dibaca")
    return tuple(grid), (*kata, *tanda_kecil, *_notes(grid))


def _scan(bahan: Bahan, format: str) -> tuple[dict[str, Penanda] | list[Penanda], tuple[str, ...]]:
    with bahan.open() as berkas:
        if format == "xls":
            return scan_xls(berkas.read())
        return scan_ods(berkas) if format == "ods" else scan_xlsx(berkas)


def _marks_of(catatan: dict[str, Penanda] | list[Penanda], nama: str, urut: int) -> Penanda:
    try:
        penanda = catatan[urut] if isinstance(catatan, list) else catatan[nama]
    except (KeyError, IndexError) as galat:
        raise _broken() from galat
    penanda.nama = nama
    return penanda


@contextmanager
def _guarded() -> Iterator[None]:
    """Turns what a broken file makes the readers throw into a refusal; calamine's panics are no ordinary exceptions."""
    try:
        yield
    except RUSAK as galat:
        raise _broken() from galat
    except BaseException as galat:
        if type(galat).__module__ == "pyo3_runtime":
            raise _broken() from galat
        raise


def _open(bahan: Bahan, format: str) -> CalamineWorkbook:
    with _guarded():
        berkas = bahan.open()
        return CalamineWorkbook.from_filelike(without_white_space(berkas) if format == "ods" else berkas)


def _broken() -> Ditolak:
    return refuse("lembar kerja tidak dapat dibaca", "buka di program lembar kerja lalu simpan ulang sebagai XLSX")


def _grid(buku: CalamineWorkbook, nama: str, penanda: Penanda, tersembunyi: bool) -> Grid:
    with _guarded():
        lembar = buku.get_sheet_by_name(nama)
    gabung = [Gabung(a[0] + 1, a[1], b[0] + 1, b[1]) for a, b in lembar.merged_cell_ranges or ()] + penanda.gabung
    if len(gabung) > MAKS_GABUNG:
        raise refuse(f"{len(gabung)} sel gabungan", "lepaskan gabungan sel di bagian isi", lembar=nama)
    baris, kolom = frozenset(penanda.baris_tersembunyi), frozenset(penanda.kolom_tersembunyi)
    return Grid(nama, BarisLembar(lembar, penanda), tersembunyi, tuple(gabung), "", baris, kolom)


def _notes(grid: list[Grid]) -> Iterator[str]:
    for g in grid:
        if g.tersembunyi:
            yield f"lembar '{g.lembar}' tersembunyi"
        elif g.baris_tersembunyi:
            yield f"lembar '{g.lembar}' memuat baris tersembunyi yang ikut dibaca"


def _text(isi: object, tanda: frozenset[str]) -> Cell:
    if isinstance(isi, str):
        return Sel(isi, tanda) if tanda and isi else isi
    if isinstance(isi, bool):
        return Sel(str(isi).upper(), tanda | LOGIKA)
    if isinstance(isi, int | float):
        return _number(isi, tanda)
    if isinstance(isi, datetime.datetime | datetime.date | datetime.time):
        return Sel(isi.isoformat(), tanda | TANGGAL)
    return Sel(str(isi), tanda | TANGGAL)


def _number(isi: float, tanda: frozenset[str]) -> Cell:
    if isi == 0 and "nol_strip" in tanda:
        # A person sees a dash, or nothing: no figure.
        return Sel("-", tanda)
    semua = tanda | ANGKA if tanda else ANGKA
    if "persen" in tanda:
        return Sel(plain(_shown(isi) * 100) + "%", semua)
    teks = repr(isi)
    if len(teks) > DIGIT or "e" in teks or "n" in teks:
        teks = plain(_shown(isi))
    return Sel(teks.removesuffix(".0"), semua)


def _shown(isi: float) -> Decimal:
    # A spreadsheet shows at most 15 digits; what lies beyond is noise of binary fractions.
    return Decimal(format(isi, f".{DIGIT}g"))
