"""The data rows of a table, cut out of their grid at every pass: one by one, or many at once."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from ingest.baca.blok import Blok, Kolom, pieces
from ingest.baca.grid import Baris, Cell, Grid, Sel, marks

GABUNG = frozenset({"gabung"})


@dataclass(frozen=True)
class IsiTabel:
    """Data rows of a table, read from the grid at every pass and cut to its columns.

    Text in merged cells is repeated in every cell of the range; merged numbers are
    repeated with the mark gabung, which no number column accepts.
    """

    grid: Grid
    kolom: tuple[int, ...]
    mulai: int
    akhir: int
    lewati: frozenset[int]
    bagian: tuple[tuple[int, str], ...]
    gabung: dict[tuple[int, int], tuple[int, int]]

    def __iter__(self) -> Iterator[Baris]:
        return self._rows(self.grid)

    def blocks(self) -> Iterator[Blok | Baris]:
        """The same rows, in blocks where the grid has them so."""
        if self.gabung:
            yield from self
            return
        for bagian in pieces(self.grid.isi):
            if not isinstance(bagian, Blok):
                yield from self._rows([bagian])
            elif len(isi := self._cut(bagian)):
                yield isi

    def _cut(self, blok: Blok) -> Blok:
        """The rows of a block that are data, with the columns of the table."""
        pakai = (blok.nomor >= self.mulai) & (blok.nomor <= self.akhir) & (blok.filled > 0)
        pakai &= ~np.isin(blok.nomor, [n for n in self.lewati if blok.nomor[0] <= n <= blok.nomor[-1]])
        isi = blok if pakai.all() else blok.cut(np.flatnonzero(pakai))
        kolom = tuple(isi.kolom[k] if k < len(isi.kolom) else Kolom.same("", len(isi)) for k in self.kolom)
        return Blok(isi.nomor, kolom + self._sections(isi))

    def _sections(self, blok: Blok) -> tuple[Kolom, ...]:
        """The last column, where lone texts part the table into sections."""
        if not self.bagian:
            return ()
        urut = np.searchsorted([nomor for nomor, _ in self.bagian], blok.nomor, side="right")
        return (Kolom(urut.astype(np.int32), ["", *(teks for _, teks in self.bagian)]),)

    def _rows(self, grid: Iterable[Baris]) -> Iterator[Baris]:
        asal: dict[tuple[int, int], Cell] = {}
        sumber = set(self.gabung.values())
        mulai_bagian = [nomor for nomor, _ in self.bagian]
        kanan = self.kolom[-1]
        ambil = itemgetter(*self.kolom) if len(self.kolom) > 1 else lambda sel: (sel[kanan],)
        for nomor, sel in grid:
            if nomor > self.akhir:
                return
            if sumber:
                sel = self._unmerged(nomor, sel, asal, sumber)
            if nomor < self.mulai or nomor in self.lewati or not ("".join(sel).strip() or any(map(marks, sel))):
                continue
            isi = ambil(sel) if len(sel) > kanan else tuple(sel[k] if k < len(sel) else "" for k in self.kolom)
            if mulai_bagian:
                urut = bisect_right(mulai_bagian, nomor)
                isi += (self.bagian[urut - 1][1] if urut else "",)
            yield nomor, isi

    def _unmerged(
        self, nomor: int, sel: tuple[Cell, ...], asal: dict[tuple[int, int], Cell], sumber: set[tuple[int, int]]
    ) -> tuple[Cell, ...]:
        asal.update({(nomor, k): s for k, s in enumerate(sel) if (nomor, k) in sumber})
        baru = list(sel) + [""] * (max(self.kolom) + 1 - len(sel))
        for k in self.kolom:
            dari = self.gabung.get((nomor, k))
            if dari is not None and asal.get(dari):
                baru[k] = Sel(asal[dari], marks(asal[dari]) | GABUNG)
        return tuple(baru)
