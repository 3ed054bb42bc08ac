"""Questions bound together: one number says what somebody answered to several, and a table what the number comes to.

Of four answers and none three questions have 125 combinations, so that sixty questions are twenty looks into a table.
"""

from collections.abc import Sequence
from math import prod
from typing import NamedTuple

import numpy as np

from survei.isian import Angka, Kolom, Letak, Survei

# So many combinations at most: their number is a byte.
MUAT = 255
# Beyond so many entries of a table for each respondent it takes longer to make than to do without.
TABEL_MAKS = 4


class Ikatan(NamedTuple):
    """Questions by their places; by number (rows) and question whether it was answered (0, 1), and the answer, 0 for none."""

    butir: list[int]
    ada: Angka
    nilai: Angka

    def numbers(self, survei: Survei, baris: slice) -> Letak:
        """The number of each of some respondents."""
        awal, *lain = (survei.kolom[b] for b in self.butir)
        hasil = awal.sandi[baris].astype(np.min_scalar_type(len(self.nilai) - 1))
        for k in lain:
            hasil *= len(k.nilai)
            hasil += k.sandi[baris].astype(hasil.dtype, copy=False)
        return hasil.astype(np.intp)

    def looked_up(self, kali: Angka, kurang: Angka, sel: Letak, nomor: Letak) -> Angka:
        """For each respondent the sum over the questions answered of kali * answer - kurang, by group (rows) and question."""
        lebar = len(self.nilai)
        if len(kali) * lebar > TABEL_MAKS * len(sel):
            pasangan = zip(kali.T, kurang.T, self.nilai.T, self.ada.T)
            return np.sum([k.take(sel) * n.take(nomor) - b.take(sel) * a.take(nomor) for k, b, n, a in pasangan], axis=0)
        tempat = sel * lebar
        tempat += nomor
        return (kali @ self.nilai.T - kurang @ self.ada.T).ravel().take(tempat, mode="clip")


def summed(isi: Angka, sel: Letak, banyak: int, nomor: Letak, bobot: Angka) -> Angka:
    """Columns of a table summed by group: each respondent's row by number, times their weight. `sel`: groups, of so many."""
    lebar = len(isi)
    if banyak * lebar > TABEL_MAKS * len(sel):
        return np.stack([np.bincount(sel, bobot * k.take(nomor), banyak) for k in isi.T], axis=1)
    tempat = sel * lebar
    tempat += nomor
    return np.asarray(np.bincount(tempat, bobot, banyak * lebar).reshape(banyak, lebar) @ isi)


def bound(survei: Survei, jenis: Sequence[int] | Letak | None = None) -> list[Ikatan]:
    """All questions; only those of one kind (`jenis`, by question) together, and fewer where there are few people in a group."""
    kolom, muat = survei.kolom, min(MUAT, TABEL_MAKS * len(survei.bobot) * len(survei.sel) // max(1, survei.banyak_sel))
    milik = [0] * len(kolom) if jenis is None else list(jenis)
    hasil: list[list[int]] = []
    for ke in sorted(range(len(kolom)), key=milik.__getitem__):
        if hasil and milik[hasil[-1][0]] == milik[ke] and prod(len(kolom[b].nilai) for b in (*hasil[-1], ke)) <= muat:
            hasil[-1].append(ke)
        else:
            hasil.append([ke])
    return [_meaning(butir, [kolom[b] for b in butir]) for butir in hasil]


def _meaning(butir: list[int], kolom: Sequence[Kolom]) -> Ikatan:
    nilai = np.stack([n.ravel() for n in np.meshgrid(*(k.nilai for k in kolom), indexing="ij")], axis=1)
    return Ikatan(butir, (~np.isnan(nilai)).astype(float), np.nan_to_num(nilai))
