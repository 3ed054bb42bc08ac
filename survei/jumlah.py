"""What is summed of all answers in one go: weights and weighted answers, answers of those who answered all, and one for all."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from survei.isian import Angka, Bernomor, Nomor, Survei, by_number, every_block, pieces, stacked

# Of scores from 0 to 100; squares of what is near it lose no digits.
TENGAH = 50.0


@dataclass(frozen=True)
class Rasio:
    """Sums by group (rows, by number) and question (columns): of weights of who answered, and of weighted answers."""

    x: Angka
    y: Angka

    @property
    def r(self) -> Angka:
        """Weighted means; NaN where nobody answered."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return self.y / self.x


@dataclass(frozen=True)
class Jumlah:
    """Ratios of all groups; the rest of the groups of the first way of grouping, with their numbers.

    lengkap, of who answered all, less TENGAH: how many; their totals, and squares of these; of each question sum, squares, and
    products with the total. lurus: who answered anything, who did so with one value for all; of these weights and
    weighted answers by question.
    """

    butir: tuple[str, ...]
    rasio: Rasio
    lengkap: Bernomor
    lurus: Bernomor


def totals(survei: Survei, sedikitnya: int) -> Jumlah:
    """Go through all answers once; `sedikitnya`: answers by one person before the same value for all means anything."""
    def of_block(blok: slice) -> list[list[Bernomor]]:
        return [_piece(survei, baris, sedikitnya) for baris in pieces(blok)]

    semua = [potong for blok in every_block(survei, of_block) for potong in blok]
    rasio, lengkap, lurus = (_summed(satu) for satu in zip(*semua))
    x, y = np.zeros((2, survei.banyak_sel, len(survei.butir)))
    x[rasio[0]], y[rasio[0]] = np.split(rasio[1], 2, axis=1)
    return Jumlah(survei.butir, Rasio(x, y), lengkap, lurus)


def _piece(survei: Survei, baris: slice, sedikitnya: int) -> list[Bernomor]:
    nilai, bobot = survei.answers(baris), survei.bobot[baris, None]
    ada = ~np.isnan(nilai)
    sel = [golongan[baris] for golongan in survei.sel]
    lurus = _straight(nilai, ada, sedikitnya)
    lengkap = _complete(nilai[ada.all(axis=1)] - TENGAH)
    nilai[~ada] = 0.0
    isi = np.hstack([ada * bobot, nilai * bobot])
    orang = np.column_stack([ada.any(axis=1), lurus]).astype(float)
    semua = stacked([_of_group(isi, s) for s in sel])
    satu = _of_group(np.hstack([orang, np.where(lurus[:, None], isi, 0.0)]), sel[0])
    return [semua, _of_group(lengkap, sel[0][ada.all(axis=1)]), satu]


def _of_group(isi: Angka, sel: Nomor) -> Bernomor:
    """Sums by group, without those that have none."""
    (nomor,), jumlah = by_number(isi, sel)
    return [nomor[nomor >= 0]], jumlah[nomor >= 0]


def _summed(isi: Sequence[Bernomor]) -> Bernomor:
    nomor, jumlah = stacked(isi)
    return by_number(jumlah, *nomor)


def _straight(nilai: Angka, ada: np.ndarray, sedikitnya: int) -> np.ndarray:
    """For each respondent whether all of enough answers have one value."""
    terkecil, terbesar = np.fmin.reduce(nilai, axis=1), np.fmax.reduce(nilai, axis=1)
    return (terkecil == terbesar) & (ada.sum(axis=1) >= sedikitnya)


def _complete(nilai: Angka) -> Angka:
    total = nilai.sum(axis=1, keepdims=True)
    return np.hstack([np.ones_like(total), total, total**2, nilai, nilai**2, nilai * total])
