"""Who published each figure: asked once a version of the data, kept as numbers, looked up by every chart."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

import queries
from store import Versi
from store.dasar.cache import CACHE

# Indicator, code of the region, year, part ('' is the whole).
Angka = tuple[str, str, int, str]
# Is a source in use, and its publisher.
Asal = tuple[bool, str]
Nomor = tuple[dict[str, int], dict[str, int], dict[str, int]]
# More than any year: a later one comes first.
TAHUN_MAKS = 10_000

T = TypeVar("T", int, npt.NDArray[np.int64])


@dataclass(frozen=True)
class Penerbit:
    """The publishers of every figure, a place for each source of it: in the order of the figures, the one in use first.

    `nomor`: the numbers of the indicators, codes and parts; `kunci` of each place is made of them.
    """

    nomor: Nomor
    nama: tuple[str, ...]
    kunci: npt.NDArray[np.int64]
    penerbit: npt.NDArray[np.int32]
    dipakai: npt.NDArray[np.bool_]

    def of(self, angka: Iterable[Angka]) -> list[Asal]:
        """Of each source of these figures whether it is in use, and its publisher."""
        indikator, kode, rincian = self.nomor
        dicari = sorted({
            _key((indikator[i], kode[w], t, rincian[r]), self.nomor)
            for i, w, t, r in set(angka) if i in indikator and w in kode and r in rincian
        })
        awal, akhir = (np.searchsorted(self.kunci, dicari, sisi).tolist() for sisi in ("left", "right"))
        letak = [i for a, b in zip(awal, akhir) for i in range(a, b)]
        return [(d, self.nama[p]) for d, p in zip(self.dipakai[letak].tolist(), self.penerbit[letak].tolist())]


def publishers_of(versi: Versi) -> Penerbit:
    """The publishers of all figures of a version of the data."""
    return CACHE.get(("penerbit", versi), lambda: _read(queries.fresh("penerbit_angka", versi)))


def _read(data: pd.DataFrame) -> Penerbit:
    (indikator, kode, rincian), nomor = zip(*(_numbered(data[n]) for n in ("indikator", "kode_wilayah", "rincian")))
    penerbit, nama = pd.factorize(data["penerbit"])
    kunci = _key((indikator, kode, data["tahun"].to_numpy(), rincian), nomor)
    return Penerbit(nomor, tuple(nama), kunci, penerbit.astype("int32"), data["dipakai"].to_numpy())


def _numbered(kolom: pd.Series) -> tuple[npt.NDArray[np.int64], dict[str, int]]:
    angka, isi = pd.factorize(kolom, sort=True)
    return angka, {nama: i for i, nama in enumerate(isi)}


def _key(angka: tuple[T, T, T, T], nomor: Nomor) -> T:
    """One number of four, in the order of the question."""
    indikator, kode, tahun, rincian = angka
    return ((indikator * len(nomor[1]) + kode) * TAHUN_MAKS + TAHUN_MAKS - 1 - tahun) * len(nomor[2]) + rincian
