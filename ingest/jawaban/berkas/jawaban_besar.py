"""A large file of answers as columns of distinct texts, in one pass and without an object for every cell."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ingest.baca.blok import Blok, Kolom, pieces
from ingest.baca.grid import Baris, Cell, Grid, is_blank
from ingest.jawaban.berkas.isi_jawaban import Isi, Nomor, narrow
from ingest.sel.potongan import clean

if TYPE_CHECKING:
    from ingest.jawaban.berkas.kolom_jawaban import Jawaban

# Rows that are looked at as they stand: titles, headers, the first answers.
AWAL = 50
# Of more distinct texts than these it is not asked what they mean.
CONTOH = 2000
# Rows of another width that are looked at as they stand.
GANJIL = 40
BARIS_SEKALI = 5000
# Beyond so many distinct texts, when most of the texts are distinct, a column tells people apart and is kept no further.
BEDA_MAKS = 200_000


@dataclass
class Pengumpul:
    """Gathers one column: distinct texts with their numbers, and the numbers of rows piece by piece."""

    nomor: dict[str, int] = field(default_factory=dict)
    mentah: dict[Cell, int] = field(default_factory=dict)
    sandi: list[NDArray[np.int32]] = field(default_factory=list)
    banyak: int = 0
    terpotong: bool = False

    @classmethod
    def late(cls, banyak: int) -> "Pengumpul":
        """A column that begins behind so many rows."""
        kolom = cls()
        kolom.add(np.full(banyak, kolom.number(""), np.int32))
        return kolom

    def number(self, sel: Cell) -> int:
        """The number of a cell by its text as a person sees it."""
        ke = self.mentah.get(sel)
        if ke is None and self.terpotong:
            return self.nomor[""]
        if ke is None:
            ke = self.mentah[sel] = self.nomor.setdefault(clean(sel), len(self.nomor))
        return ke

    def add(self, sandi: NDArray[np.int32]) -> None:
        """Numbers of more rows."""
        self.sandi.append(narrow(sandi, len(self.nomor)))
        self.banyak += len(sandi)
        if not self.terpotong and len(self.nomor) > max(BEDA_MAKS, self.banyak / 2):
            self.nomor.setdefault("", len(self.nomor))
            self.terpotong = True

    def result(self) -> Isi:
        """The whole column."""
        banyak = len(self.nomor)
        semua = np.empty(sum(map(len, self.sandi)), np.min_scalar_type(max(0, banyak - 1)))
        np.concatenate(self.sandi or [semua], out=semua)
        return Isi(semua, tuple(self.nomor), self.terpotong)


def coded_answers(grid: Grid, kolom: Callable[[Grid, list[Baris]], "Jawaban"]) -> "Jawaban":
    """All columns of a grid; `kolom` makes columns of a few rows, the header first, as it does of a small file.

    It is given rows in which every distinct text of a column stands, so that names and choices come out as from all of them.
    """
    awal: list[Baris] = []
    for baris in grid:
        if not all(map(is_blank, baris[1])) and (awal or sum(not is_blank(s) for s in baris[1]) > 1):
            awal.append(baris)
        if len(awal) == AWAL:
            break
    if len(awal) < 2:
        return kolom(grid, awal)
    mulai = kolom(grid, awal).nomor[0]
    kepala = [b for b in awal if b[0] < mulai]
    lebar = max(len(sel) for _, sel in kepala)
    isi, nomor, ganjil = _gathered(grid, mulai, lebar)
    contoh = [list(k.nomor)[:CONTOH] for k in isi[:lebar]]
    semu = [(mulai, tuple(c[i] if i < len(c) else "" for c in contoh)) for i in range(max(map(len, contoh), default=0))]
    if not ganjil or ganjil[-1][0] != nomor[-1]:
        ganjil.append((nomor[-1], ("",) * lebar))
    hasil = kolom(grid, [*kepala, *semu, *ganjil])
    return replace(hasil, nomor=nomor, kolom=tuple(replace(k, isi=isi[k.letak].result()) for k in hasil.kolom))


def _gathered(grid: Grid, mulai: int, lebar: int) -> tuple[list[Pengumpul], Nomor, list[Baris]]:
    """Columns of the rows from a line on, their lines, and some of the rows of another width."""
    isi = [Pengumpul() for _ in range(lebar)]
    nomor: list[NDArray[np.int64]] = [np.zeros(0, np.int64)]
    ganjil: list[Baris] = []
    for bagian in _from(grid, mulai):
        lebih = len(bagian.kolom) if isinstance(bagian, Blok) else max(len(sel) for _, sel in bagian)
        isi += [Pengumpul.late(sum(map(len, nomor))) for _ in range(lebih - len(isi))]
        if isinstance(bagian, Blok):
            baris, kolom = bagian.nomor, [_numbers(k, b) for k, b in zip(isi, bagian.kolom)]
        else:
            baris = np.array([n for n, _ in bagian], np.int64)
            kolom = [_cells(k, bagian, ke) for ke, k in enumerate(isi)]
        ganjil += _odd(bagian, lebar, GANJIL - len(ganjil))
        nomor.append(baris)
        for ke, k in enumerate(isi):
            k.add(kolom[ke] if ke < len(kolom) else np.full(len(baris), k.number(""), np.int32))
    return isi, Nomor(np.concatenate(nomor)), ganjil


def _odd(bagian: Blok | list[Baris], lebar: int, banyak: int) -> list[Baris]:
    """So many of the rows that are wider or narrower than the header."""
    if isinstance(bagian, Blok):
        return [bagian.row(i) for i in range(min(banyak, len(bagian)))] if len(bagian.kolom) != lebar else []
    return [b for b in bagian if len(b[1]) != lebar][:banyak]


def _numbers(milik: Pengumpul, kolom: Kolom) -> NDArray[np.int32]:
    if milik.terpotong:
        return np.full(len(kolom.sandi), milik.number(""), np.int32)
    # Of a block cut short some texts are left that nobody gave, such as the header.
    ada = np.flatnonzero(np.bincount(kolom.sandi, minlength=len(kolom.isi)))
    nomor = np.zeros(len(kolom.isi), np.int32)
    nomor[ada] = [milik.number(kolom.isi[i]) for i in ada]
    return nomor[kolom.sandi]


def _cells(milik: Pengumpul, baris: Sequence[Baris], ke: int) -> NDArray[np.int32]:
    return np.fromiter((milik.number(sel[ke] if ke < len(sel) else "") for _, sel in baris), np.int32, len(baris))


def _from(grid: Grid, mulai: int) -> Iterator[Blok | list[Baris]]:
    """Rows from a line on that hold anything, in blocks, or several together."""
    tunggu: list[Baris] = []
    for bagian in pieces(grid.isi):
        if not isinstance(bagian, Blok):
            if bagian[0] >= mulai and not all(map(is_blank, bagian[1])):
                tunggu.append(bagian)
            if len(tunggu) < BARIS_SEKALI:
                continue
        if tunggu:
            yield tunggu
            tunggu = []
        if isinstance(bagian, Blok):
            pilih = np.flatnonzero((bagian.nomor >= mulai) & (bagian.filled > 0))
            if len(pilih):
                yield bagian if len(pilih) == len(bagian) else bagian.cut(pilih)
    if tunggu:
        yield tunggu
