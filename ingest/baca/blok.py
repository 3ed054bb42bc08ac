"""Many rows at once, by column: each distinct text of a column stands once, so that it is looked at once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from ingest.baca.grid import Baris, Cell

Sandi = npt.NDArray[np.int32]
Nomor = npt.NDArray[np.int64]
Saring = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Kolom:
    """One column of a block: the distinct texts, and for each row which of them stands there."""

    sandi: Sandi
    isi: list[Cell]

    @cached_property
    def terisi(self) -> Saring:
        """For each row whether something stands there."""
        return self.of(lambda isi: bool(isi) and not isi.isspace())

    def of(self, sifat: Callable[[Cell], bool]) -> Saring:
        """For each row whether its text is such; asked once for each distinct text."""
        hasil: Saring = np.fromiter(map(sifat, self.isi), np.bool_, len(self.isi))[self.sandi]
        return hasil

    def is_text(self, teks: Cell) -> Saring:
        """For each row whether its text is this one."""
        hasil: Saring = self.sandi == (self.isi.index(teks) if teks in self.isi else -1)
        return hasil

    def cut(self, pilih: Any) -> "Kolom":
        """The same column with some of its rows."""
        return Kolom(self.sandi[pilih], self.isi)

    @classmethod
    def same(cls, teks: Cell, banyak: int) -> "Kolom":
        """A column in which one text stands in every row."""
        return cls(np.zeros(banyak, np.int32), [teks])


@dataclass(frozen=True, eq=False)
class Blok:
    """Rows of one width in the order of the file: their line numbers and their columns."""

    nomor: Nomor
    kolom: tuple[Kolom, ...]

    def __len__(self) -> int:
        return len(self.nomor)

    def row(self, ke: int) -> Baris:
        """One of its rows as every reader hands it on."""
        return int(self.nomor[ke]), tuple(k.isi[k.sandi[ke]] for k in self.kolom)

    def cut(self, pilih: Any) -> "Blok":
        """Some of its rows: a slice, or positions in order."""
        return Blok(self.nomor[pilih], tuple(k.cut(pilih) for k in self.kolom))

    @property
    def filled(self) -> Nomor:
        """For each row in how many columns something stands."""
        hasil: Nomor = np.sum([k.terisi for k in self.kolom], axis=0, dtype=np.int64)
        return hasil


@runtime_checkable
class Berblok(Protocol):
    """Rows that can also be had as blocks."""

    def blocks(self) -> Iterator[Blok | Baris]:
        """The same rows in the same order, as many of them as can be in blocks."""


def pieces(isi: Iterable[Baris]) -> Iterator[Blok | Baris]:
    """The rows as blocks where they can be had so, else one by one."""
    return isi.blocks() if isinstance(isi, Berblok) else iter(isi)


def distinct(*sandi: Sandi) -> tuple[Nomor, Nomor]:
    """The combinations of several columns of codes: the first row of each in order of rows, and for each row which it has."""
    gabung = sandi[0].astype(np.int64)
    for s in sandi[1:]:
        gabung = gabung * (int(s.max(initial=0)) + 1) + s
        # Renumbered, so that many columns do not run over.
        gabung = np.unique(gabung, return_inverse=True)[1].astype(np.int64)
    _, pertama, milik = np.unique(gabung, return_index=True, return_inverse=True)
    urut = np.argsort(pertama, kind="stable")
    tempat = np.empty_like(urut)
    tempat[urut] = np.arange(len(urut))
    return pertama[urut].astype(np.int64), tempat[milik].astype(np.int64)
