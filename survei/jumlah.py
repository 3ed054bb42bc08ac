"""What is summed of all answers in one go: weights and weighted answers, answers of those who answered all, and one for all."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from survei.isian import Angka, Bernomor, Letak, Nomor, Survei, by_number, every_block, pieces, stacked

Saring = NDArray[np.bool_]
# Of scores from 0 to 100; squares of what is near it lose no digits.
TENGAH = 50.0
# Questions that tell most people from those who give one answer to all.
AWAL = 8


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
    """Ratios of all groups; the rest by the numbers of the groups of the first way of grouping.

    lengkap, of who answered all, less TENGAH: how many; their totals, squares of these, squares of all answers; each question.
    orang: who answered anything. lurus: who did so with one value for all, then their weights and weighted answers by question.
    """

    butir: tuple[str, ...]
    rasio: Rasio
    lengkap: Bernomor
    orang: Bernomor
    lurus: Bernomor


def totals(survei: Survei, sedikitnya: int) -> Jumlah:
    """Go through all answers once; `sedikitnya`: answers by one person before the same value for all means anything."""
    def of_block(blok: slice) -> list[list[Bernomor]]:
        return [_piece(survei, baris, sedikitnya) for baris in pieces(blok)]

    semua = [potong for blok in every_block(survei, of_block) for potong in blok]
    rasio, *lain = (_summed(satu) for satu in zip(*semua))
    x, y = np.zeros((2, survei.banyak_sel, len(survei.butir)))
    x[rasio[0]], y[rasio[0]] = np.split(rasio[1], 2, axis=1)
    return Jumlah(survei.butir, Rasio(x, y), *lain)


def _piece(survei: Survei, baris: slice, sedikitnya: int) -> list[Bernomor]:
    nilai, bobot, k = survei.answers(baris), survei.bobot[baris, None], len(survei.butir)
    kosong = np.isnan(nilai)
    banyak = k - kosong.sum(axis=1)
    lengkap, lurus = np.flatnonzero(banyak == k), _straight(nilai, banyak, sedikitnya)
    utuh = _complete(nilai[lengkap])
    nilai[kosong] = 0.0
    isi = np.empty((len(nilai), 2 * k))
    np.multiply(~kosong, bobot, out=isi[:, :k])
    np.multiply(nilai, bobot, out=isi[:, k:])
    sel = survei.sel[0][baris]
    return [
        stacked([_of_group(isi, golongan[baris]) for golongan in survei.sel]), _of_group(utuh, sel[lengkap]),
        _of_group((banyak > 0)[:, None].astype(float), sel),
        _of_group(np.hstack([np.ones((len(lurus), 1)), isi[lurus]]), sel[lurus]),
    ]


def _of_group(isi: Angka, sel: Nomor) -> Bernomor:
    """Sums by group, without those that have none."""
    (nomor,), jumlah = by_number(isi, sel)
    return [nomor[nomor >= 0]], jumlah[nomor >= 0]


def _summed(isi: Sequence[Bernomor]) -> Bernomor:
    nomor, jumlah = stacked(isi)
    return by_number(jumlah, *nomor)


def _straight(nilai: Angka, banyak: Letak, sedikitnya: int) -> Letak:
    """Who gave one value to all of enough questions; told by the first few for most."""
    calon = np.flatnonzero(banyak >= sedikitnya)
    for kolom in (slice(AWAL), slice(None)):
        isi = nilai[calon, kolom]
        # Who answered none of these is looked at further.
        calon = calon[~(np.fmin.reduce(isi, axis=1) < np.fmax.reduce(isi, axis=1))]
    return calon


def _complete(nilai: Angka) -> Angka:
    nilai = nilai - TENGAH
    total = nilai.sum(axis=1)
    kuadrat = np.einsum("ij,ij->i", nilai, nilai)
    return np.column_stack([np.ones(len(nilai)), total, total**2, kuadrat, nilai])
