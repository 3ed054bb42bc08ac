"""A file as text cells: what every reader hands on, before anything is understood."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

Cell = str
Baris = tuple[int, tuple[Cell, ...]]
TANPA_TANDA: frozenset[str] = frozenset()


class Sel(str):
    """A cell whose file says more than its text.

    `tanda` holds any of: angka (stored as a number, text has a decimal point),
    persen (shown with %, text ends in %), tanggal (a date, ISO), rumus (result of a
    formula), rumus_kosong (formula without a stored result), galat (#DIV/0! and the
    like), logika (TRUE or FALSE), gabung (repeated from a merged cell), skala (shown divided
    by thousands), nol_strip (shows nothing for zero).
    """

    __slots__ = ("tanda",)
    tanda: frozenset[str]

    def __new__(cls, teks: str, tanda: frozenset[str]) -> "Sel":
        """Text with its marks."""
        baru = super().__new__(cls, teks)
        baru.tanda = tanda
        return baru

    def __getnewargs__(self) -> tuple[str, frozenset[str]]:  # type: ignore[override]
        """What makes the same cell in another process."""
        return str(self), self.tanda


def marks(sel: Cell) -> frozenset[str]:
    """Marks of a cell, none for plain text."""
    return getattr(sel, "tanda", TANPA_TANDA)


def is_blank(sel: Cell) -> bool:
    """A cell in which a person sees nothing; a formula without result is not blank."""
    return (not sel or sel.isspace()) and "rumus_kosong" not in marks(sel)


class Gabung(NamedTuple):
    """A merged range: lines as seen, columns from 0, all inclusive."""

    atas: int
    kiri: int
    bawah: int
    kanan: int


@dataclass(frozen=True)
class Grid:
    """One sheet, or the whole of a text file.

    `isi` may be read again and again and need not lie in memory: pairs of the line a
    person sees and the cells of that line. `pemisah`: the character that parts the cells
    of a text file, where a row of another length is a shifted row; empty for sheets.
    """

    lembar: str
    isi: Iterable[Baris]
    tersembunyi: bool = False
    gabung: tuple[Gabung, ...] = ()
    pemisah: str = ""
    baris_tersembunyi: frozenset[int] = field(default=frozenset())
    kolom_tersembunyi: frozenset[int] = field(default=frozenset())

    def __iter__(self) -> Iterator[Baris]:
        return iter(self.isi)

    @property
    def baris(self) -> tuple[tuple[Cell, ...], ...]:
        """All rows in memory; for small grids."""
        return tuple(sel for _, sel in self.isi)

    @property
    def nomor(self) -> tuple[int, ...]:
        """Line numbers of `baris`."""
        return tuple(nomor for nomor, _ in self.isi)

    @property
    def tanda(self) -> dict[tuple[int, int], frozenset[str]]:
        """Marks by (line, column from 0); for small grids."""
        return {(n, k): marks(s) for n, sel in self.isi for k, s in enumerate(sel) if marks(s)}


@dataclass(frozen=True)
class Dokumen:
    """A file that was read: its sheets, how it was read, and its SHA-256."""

    nama: str
    format: str
    encoding: str
    delimiter: str
    grid: tuple[Grid, ...]
    peringatan: tuple[str, ...]
    sidik: str


def column_letter(kolom: int) -> str:
    """Spreadsheet letters of a column counted from 0: 0 is A, 26 is AA."""
    huruf = ""
    kolom += 1
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


def plain(nilai: Decimal) -> str:
    """Decimal point, no exponent, no trailing zeros."""
    teks = format(nilai, "f")
    return teks.rstrip("0").rstrip(".") if "." in teks else teks
