"""Questions bound together: one number says what somebody answered to several, and a table what the number comes to.

Of four answers and none three questions have 125 combinations, so that sixty questions are twenty bytes a respondent and twenty
looks into a table.
"""

from collections.abc import Sequence
from functools import reduce
from math import prod
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Angka = NDArray[np.float64]
Letak = NDArray[np.intp]
# So many combinations at most: their number is a byte.
SANDI_MAKS = 255
# Beyond so many entries of a table for each respondent it takes longer to make than to do without.
TABEL_MAKS = 8
# Multiplications of a product that are left to one thread.
SENDIRI = 1 << 17


class Kolom(NamedTuple):
    """One question: for each respondent which of the distinct answers, and the value of each, NaN where it says nothing."""

    sandi: NDArray[Any]
    nilai: Angka

    def few(self) -> "Kolom":
        """The same, answers of one value being one."""
        nilai, ke = np.unique(self.nilai, return_inverse=True)
        return self if len(nilai) == len(ke) else Kolom(ke.astype(self.sandi.dtype).take(self.sandi), nilai)


class Ikatan(NamedTuple):
    """Questions by their places; for each respondent a number, and what each number (rows) means.

    `isi`: which of the questions were answered (0, 1), then the answers, 0 for none.
    """

    butir: tuple[int, ...]
    sandi: NDArray[Any]
    isi: Angka

    @property
    def ada(self) -> Angka:
        """By number and question 1 where it was answered."""
        return self.isi[:, : len(self.butir)]

    @property
    def nilai(self) -> Angka:
        """By number and question the answer."""
        return self.isi[:, len(self.butir) :]


def bound(butir: Sequence[int], kolom: Sequence[Kolom], urut: Letak) -> Ikatan:
    """These questions as one, respondents in that order."""
    sandi = kolom[0].sandi.astype(np.min_scalar_type(prod(len(k.nilai) for k in kolom) - 1))
    for k in kolom[1:]:
        sandi *= len(k.nilai)
        sandi += k.sandi.astype(sandi.dtype, copy=False)
    nilai = np.stack([n.ravel() for n in np.meshgrid(*(k.nilai for k in kolom), indexing="ij")], axis=1)
    return Ikatan(tuple(butir), sandi.take(urut), np.hstack([~np.isnan(nilai), np.nan_to_num(nilai)]))


def together(kolom: Sequence[Kolom], jenis: Sequence[int], muat: int) -> list[list[int]]:
    """Which questions are bound: those of one kind (`jenis`, by question), with no more than so many combinations."""
    hasil: list[list[int]] = []
    for ke in sorted(range(len(kolom)), key=jenis.__getitem__):
        if hasil and jenis[hasil[-1][0]] == jenis[ke] and prod(len(kolom[b].nilai) for b in (*hasil[-1], ke)) <= muat:
            hasil[-1].append(ke)
        else:
            hasil.append([ke])
    return hasil


def looked_up(isi: Angka, nomor: Letak, kali: Angka, sel: Letak) -> Angka:
    """For each respondent the sum of the row of a table that their number means, times what it is for their group.

    `kali`: by group (rows, as `sel` counts them) and column of the table.
    """
    lebar = len(isi)
    if len(kali) * lebar > TABEL_MAKS * len(sel):
        return reduce(np.add, (k.take(sel) * n.take(nomor) for k, n in zip(kali.T, isi.T)))
    tempat = sel * lebar
    tempat += nomor
    return product(kali, isi.T).ravel().take(tempat, mode="clip")


def summed(isi: Angka, nomor: Letak, sel: Letak, banyak: int, bobot: Angka) -> Angka:
    """Columns of a table by group (rows, of so many): the row that each respondent's number means, times their weight, summed."""
    lebar = len(isi)
    if banyak * lebar > TABEL_MAKS * len(sel):
        return np.stack([np.bincount(sel, bobot * k.take(nomor), banyak) for k in isi.T], axis=1)
    tempat = sel * lebar
    tempat += nomor
    jumlah = np.asarray(np.bincount(tempat, bobot, banyak * lebar), np.float64)
    return product(jumlah.reshape(banyak, lebar), isi)


def product(kiri: Angka, kanan: Angka) -> Angka:
    """Two tables multiplied, some rows at a time: larger ones OpenBLAS hands to threads, and here all are at work already."""
    baris = max(1, SENDIRI // max(kanan.size, 1))
    if len(kiri) <= baris:
        return np.asarray(kiri @ kanan)
    return np.concatenate([kiri[a : a + baris] @ kanan for a in range(0, len(kiri), baris)])
