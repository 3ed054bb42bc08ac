"""A survey in memory: answers as numbers of distinct ones, several to a byte, those of one sampled unit side by side.

Millions of respondents are gone through in blocks of some thousands, several at a time; a primary unit lies in one block as a
whole, so that its sums are whole.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from survei.ikatan import SANDI_MAKS, TABEL_MAKS, Angka, Ikatan, Kolom, Letak, bound, together

Nomor = NDArray[np.int32]
# Sums below each other, and the numbers they belong to.
Bernomor = tuple[list[Nomor], Angka]
T = TypeVar("T")
# Respondents in a block: a block of sixty questions stays in the processor's cache.
BARIS = 32768
PEKERJA = min(4, os.cpu_count() or 1)
# Up to so many combinations are told apart by a table of all of them, beyond by sorting.
TABEL = 1 << 18
# Beyond this the numbers of several columns do not fit into one.
MUAT = 2**62


@dataclass(frozen=True)
class Rancangan:
    """How respondents were drawn, all in one order: numbers of stratum, primary and second unit (-1 for who was drawn alone).

    Populations of a stratum and of a primary unit count units; NaN where nobody knows. `ssu` is needed with `populasi_ssu` only.
    """

    strata: Nomor
    psu: Nomor
    bobot: Angka
    populasi_psu: Angka
    ssu: Nomor | None = None
    populasi_ssu: Angka | None = None


@dataclass(frozen=True)
class Survei:
    """Answers and design, in the order of strata and units.

    `sel`: for each way of grouping the number of each one's group, -1 for none; numbers differ between ways. `lapis`, `gugus`:
    units drawn, of how many (strata, n, populasi; strata, psu, n, populasi).
    """

    butir: tuple[str, ...]
    ikatan: tuple[Ikatan, ...]
    bobot: Angka
    strata: Nomor
    psu: Nomor
    ssu: Nomor
    sel: tuple[Nomor, ...]
    lapis: pd.DataFrame
    gugus: pd.DataFrame

    @property
    def banyak_sel(self) -> int:
        """One more than the greatest number of a group."""
        return max((int(s.max(initial=-1)) for s in self.sel), default=-1) + 1

    def blocks(self) -> list[slice]:
        """Respondents in blocks of about BARIS; a primary unit is never parted."""
        boleh = np.ones(len(self.psu), bool)
        boleh[1:] = (self.psu[1:] < 0) | (self.psu[1:] != self.psu[:-1]) | (self.strata[1:] != self.strata[:-1])
        awal = np.flatnonzero(boleh)
        _, pertama = np.unique(awal // BARIS, return_index=True)
        return [slice(a, b) for a, b in pairwise([*awal[pertama].tolist(), len(self.psu)])]

    def numbers(self, baris: slice) -> list[Letak]:
        """What some respondents answered, by questions bound together."""
        return [i.sandi[baris].astype(np.intp) for i in self.ikatan]

    def answers(self, baris: Letak) -> Angka:
        """Values of some respondents (rows) to all questions (columns), NaN for no answer."""
        hasil = np.empty((len(baris), len(self.butir)))
        for i in self.ikatan:
            hasil[:, i.butir] = np.where(i.ada, i.nilai, np.nan)[i.sandi[baris]]
        return hasil


def arranged(
    rancangan: Rancangan, golongan: Sequence[Nomor], butir: Sequence[str], kolom: Callable[[int], Kolom],
    jenis: Sequence[int] | None = None,
) -> Survei:
    """Respondents put in order. `golongan`: by way of grouping each one's group by number; `kolom`: a question by its place.

    `jenis`: questions of the same one are looked at together.
    """
    gugus = _clusters(rancangan)
    # Without their number in the population second units say nothing: primary units are taken whole.
    ssu = rancangan.ssu if len(gugus) and rancangan.ssu is not None else np.full(len(rancangan.strata), -1, np.int32)
    urut = _sorted(*_together([rancangan.strata, rancangan.psu, ssu]))
    with ThreadPoolExecutor(PEKERJA) as kerja:
        isi = list(kerja.map(lambda ke: kolom(ke).few(), range(len(butir))))
        bersama = together(isi, jenis or [0] * len(butir), _fitting(golongan))
        ikatan = tuple(kerja.map(lambda milik: bound(milik, [isi[b] for b in milik], urut), bersama))
        sel = tuple(kerja.map(lambda g: g.take(urut), golongan))
        strata, psu, ssu = kerja.map(lambda n: n.take(urut), (rancangan.strata, rancangan.psu, ssu))
    return Survei(tuple(butir), ikatan, rancangan.bobot.take(urut), strata, psu, ssu, sel, _strata(rancangan), gugus)


def _fitting(golongan: Sequence[Nomor]) -> int:
    """So many combinations of answers at most, fewer where a group has few people."""
    banyak = sum(int(g.max(initial=-1)) - max(int(g.min(initial=0)), 0) + 1 for g in golongan)
    return min(SANDI_MAKS, TABEL_MAKS * sum(map(len, golongan)) // max(banyak, 1))


def _sorted(kunci: NDArray[np.int64], banyak: int) -> Letak:
    """Places in the order of their numbers; numbers of two bytes are sorted by their digits."""
    return np.argsort(kunci.astype(np.uint16) if banyak <= 1 << 16 else kunci, kind="stable")


def _together(nomor: Sequence[Nomor]) -> tuple[NDArray[np.int64], int]:
    """One number for each combination, in the order of the columns, and how many there may be."""
    hasil, banyak = np.zeros(len(nomor[0]), np.int64), 1
    for n in nomor:
        awal = int(n.min(initial=0)) if len(n) == 0 else int(n.min())
        lebar = int(n.max(initial=awal)) - awal + 1
        if lebar == 1:
            continue
        if banyak * lebar >= MUAT:
            ada, hasil = np.unique(hasil, return_inverse=True)
            banyak = len(ada)
        hasil, banyak = hasil * lebar + (n - awal), banyak * lebar
    return hasil, banyak


def _numbered(kunci: NDArray[np.int64], banyak: int) -> tuple[Letak, NDArray[Any]]:
    """One row of each number that occurs, and for each row which of them it has."""
    if banyak > TABEL:
        _, wakil, ke = np.unique(kunci, return_index=True, return_inverse=True)
        return wakil, ke
    wakil = np.full(banyak, -1)
    wakil[kunci] = np.arange(len(kunci))
    ada = np.flatnonzero(wakil >= 0)
    tempat = np.empty(banyak, np.int32)
    tempat[ada] = np.arange(len(ada), dtype=np.int32)
    return wakil[ada], tempat.take(kunci)


def numbered(*nomor: Nomor) -> tuple[list[Nomor], Letak]:
    """The combinations of numbers that occur, and for each row which of them it has."""
    wakil, ke = _numbered(*_together(nomor))
    return [n[wakil] for n in nomor], ke.astype(np.intp, copy=False)


def by_number(isi: Angka, *nomor: Nomor) -> Bernomor:
    """Rows summed by their numbers: the numbers of each sum, and the sums."""
    beda, ke = numbered(*nomor)
    hasil = np.empty((len(beda[0]), isi.shape[1]))
    for satu, jumlah in zip(isi.T, hasil.T):
        jumlah[:] = np.bincount(ke, satu, len(hasil))
    return beda, hasil


def _strata(r: Rancangan) -> pd.DataFrame:
    """strata, n, populasi: units drawn of each stratum, whether they answered or not."""
    banyak = int(r.strata.max(initial=-1)) + 1
    sendiri = r.psu < 0
    n = np.bincount(r.strata[sendiri], minlength=banyak)
    pasangan = np.unique(r.strata[~sendiri].astype(np.int64) << 32 | r.psu[~sendiri])
    n += np.bincount(pasangan >> 32, minlength=banyak)
    populasi = np.full(banyak, np.nan)
    tahu = ~np.isnan(r.populasi_psu)
    populasi[r.strata[tahu]] = r.populasi_psu[tahu]
    return pd.DataFrame({"strata": np.arange(banyak, dtype=np.int32), "n": n, "populasi": populasi})


def _clusters(r: Rancangan) -> pd.DataFrame:
    """strata, psu, n, populasi: second units drawn of each primary unit of which it is known how many there are."""
    kolom = ["strata", "psu", "n", "populasi"]
    if r.ssu is None or r.populasi_ssu is None:
        return pd.DataFrame({k: np.zeros(0, np.float64 if k == "populasi" else np.int64) for k in kolom})
    data = pd.DataFrame({"strata": r.strata, "psu": r.psu, "ssu": r.ssu, "populasi": r.populasi_ssu})
    milik = data[data["psu"] >= 0].groupby(["strata", "psu"], as_index=False)
    return milik.agg(n=("ssu", "nunique"), populasi=("populasi", "max")).dropna(subset=["populasi"])[kolom]


def every_block(survei: Survei, kerjakan: Callable[[slice], T]) -> Iterator[T]:
    """What a function makes of each block, several at a time, in the order of blocks."""
    with ThreadPoolExecutor(PEKERJA) as kerja:
        yield from kerja.map(kerjakan, survei.blocks())


def pieces(blok: slice) -> list[slice]:
    """A block a few thousand respondents at a time, however large its units."""
    return [slice(a, min(a + 2 * BARIS, blok.stop)) for a in range(blok.start, blok.stop, 2 * BARIS)]


def stacked(isi: Sequence[Bernomor]) -> Bernomor:
    """Sums below each other."""
    nomor, jumlah = zip(*isi)
    return [np.concatenate(k) for k in zip(*nomor)], np.concatenate(jumlah)
