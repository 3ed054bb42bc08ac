"""The training grid: regions by years, seeded draws, and rounding."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

BENIH = 2025
TAHUN = np.arange(2019, 2026)
PROVINSI = ("61", "62", "63", "64", "65")

Angka = np.ndarray  # floats, one row a region, one column a year
Saring = np.ndarray  # booleans that broadcast to the same shape


@dataclass(frozen=True)
class Kisi:
    """Regions of the set, the nation first, then provinces, then kabupaten/kota; arrays of one length."""

    kode: np.ndarray
    tingkat: np.ndarray
    provinsi: np.ndarray
    penduduk: np.ndarray

    @property
    def bentuk(self) -> tuple[int, int]:
        """Shape of every array of figures: regions, years."""
        return len(self.kode), len(TAHUN)

    def at(self, tingkat: str) -> Saring:
        """Regions of a level (semua, nasional, provinsi, kabupaten_kota) as a column of booleans."""
        if tingkat == "semua":
            return np.ones((len(self.kode), 1), dtype=bool)
        if tingkat == "kabupaten_kota":
            return np.isin(self.tingkat, ["kabupaten", "kota"])[:, None]
        return np.isin(self.tingkat, [tingkat])[:, None]

    def pick(self, *kode: str) -> Saring:
        """These regions as a column of booleans."""
        return np.isin(self.kode, kode)[:, None]


def read_kisi(folder: Path) -> Kisi:
    """The nation, the five provinces of Kalimantan and their kabupaten/kota, from wilayah.csv."""
    tabel = pd.read_csv(folder / "wilayah" / "wilayah.csv", dtype=str, keep_default_na=False)
    tabel = tabel[(tabel["kode"] == "00") | tabel["kode_provinsi"].isin(PROVINSI)]
    tabel = tabel.assign(panjang=tabel["kode"].str.len()).sort_values(["panjang", "kode"])
    kode, tingkat, provinsi = (tabel[k].to_numpy(dtype=str) for k in ("kode", "tingkat", "kode_provinsi"))
    return Kisi(kode, tingkat, provinsi, tabel["penduduk"].to_numpy(dtype=float))


def stream(kunci: str) -> np.random.Generator:
    """Random numbers of one name: the same in every build, whatever else is built."""
    return np.random.default_rng([BENIH, zlib.crc32(kunci.encode())])


def rounded(nilai: Angka, desimal: int = 2) -> Angka:
    """Half up, as the published figures are rounded."""
    kali = 10.0**desimal
    return np.floor(nilai * kali + 0.5 + 1e-9) / kali


def add_up(bagian: Iterable[Angka]) -> Angka:
    """Sum of the parts."""
    return sum(bagian, start=np.zeros(()))


def during(dari: int, sampai: int) -> Saring:
    """Columns of the years from `dari` to `sampai`, both included."""
    return np.isin(TAHUN, range(dari, sampai + 1))


def year(tahun: int) -> int:
    """Column of a year."""
    return int(np.searchsorted(TAHUN, tahun))
