"""Collects figures as rows of the `capaian` shape and turns them into text tables."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from data.latihan.kisi import TAHUN, Angka, Kisi, Saring

SUMBER, SUMBER_KEDUA = "latihan", "latihan-2"
CATATAN = "angka latihan"
KOLOM = [
    "tahun", "periode", "kode_wilayah", "indikator", "rincian", "nilai", "predikat",
    "n", "batas_bawah", "batas_atas", "status", "sumber_id", "catatan",
]


@dataclass(frozen=True)
class Ukur:
    """What a survey says beside its value: respondents and the interval; arrays of figures or None."""

    n: Angka | None = None
    bawah: Angka | None = None
    atas: Angka | None = None


@dataclass(frozen=True)
class Cap:
    """How a figure was published: period, status, source; and for whom (a level, or '' for the catalogue's own)."""

    periode: str = "tahunan"
    status: str = "tahunan"
    sumber: str = SUMBER
    tingkat: str = ""


TAHUNAN = Cap()


@dataclass
class Baris:
    """Rows collected so far; `katalog` is indikator.csv indexed by indikator."""

    kisi: Kisi
    katalog: pd.DataFrame
    blok: list[pd.DataFrame] = field(default_factory=list)

    def add(
        self, indikator: str, nilai: Angka | None, rincian: str = "", *, predikat: np.ndarray | None = None,
        di: Saring | bool = True, ukur: Ukur | None = None, cap: Cap = TAHUNAN,
    ) -> None:
        """Add one figure a region and year where the indicator's level, `di` and the value itself allow it."""
        ciri, bentuk, ukur = self.katalog.loc[indikator], self.kisi.bentuk, ukur or Ukur()
        isi = np.full(bentuk, np.nan) if nilai is None else np.broadcast_to(nilai, bentuk).astype(float)
        kata = np.full(bentuk, "") if predikat is None else np.broadcast_to(predikat, bentuk)
        ada = ~np.isnan(isi) | (kata != "")
        pakai = self.kisi.at(cap.tingkat or ciri["tingkat"]) & np.broadcast_to(di, bentuk) & ada
        daerah, kolom = np.nonzero(pakai)
        self.blok.append(pd.DataFrame({
            "tahun": TAHUN[kolom].astype(str), "periode": cap.periode, "kode_wilayah": self.kisi.kode[daerah],
            "indikator": indikator, "rincian": rincian, "nilai": as_text(isi[pakai], int(ciri["desimal"])),
            "predikat": kata[pakai], "n": self._side(ukur.n, pakai, 0), "batas_bawah": self._side(ukur.bawah, pakai, 2),
            "batas_atas": self._side(ukur.atas, pakai, 2), "status": cap.status, "sumber_id": cap.sumber,
            "catatan": CATATAN,
        }))

    def frame(self, kelompok: str) -> pd.DataFrame:
        """All rows of one group of the catalogue, every value as text."""
        pilih = [b for b in self.blok if len(b) and self.katalog.loc[b["indikator"].iloc[0], "kelompok"] == kelompok]
        return pd.concat(pilih, ignore_index=True)[KOLOM].astype("str")

    def missing(self) -> list[str]:
        """Indicators of the catalogue that have no row yet."""
        ada = {b["indikator"].iloc[0] for b in self.blok if len(b)}
        return [i for i in self.katalog.index if i not in ada]

    def _side(self, nilai: Angka | None, pakai: Saring, desimal: int) -> np.ndarray | str:
        return "" if nilai is None else as_text(np.broadcast_to(nilai, self.kisi.bentuk)[pakai], desimal)


def as_text(nilai: np.ndarray, desimal: int) -> np.ndarray:
    """Decimal point, the decimals of the catalogue; '' for a missing figure."""
    return np.where(np.isnan(nilai), "", np.char.mod(f"%.{desimal}f", np.nan_to_num(nilai)))


def read_katalog(folder: Path) -> pd.DataFrame:
    """indikator.csv as text, indexed by indikator."""
    return pd.read_csv(folder / "indikator.csv", dtype=str, keep_default_na=False).set_index("indikator")
