"""Published words for scores: the band in force that year, written as the sources write it."""

from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.latihan.kisi import TAHUN, Angka

SINGKATAN_MAKS = 3  # grades such as AA, A-, P-4 are printed in capitals


class Pita(NamedTuple):
    """One band: first and last year, bounds [bawah, atas), word."""

    mulai: float
    selesai: float
    bawah: float
    atas: float
    kata: str


class Predikat:
    """Words by indicator, from ambang.csv and padanan_predikat.csv."""

    def __init__(self, folder: Path) -> None:
        ambang = pd.read_csv(folder / "ambang.csv", dtype=str, keep_default_na=False)
        padanan = pd.read_csv(folder / "padanan_predikat.csv", dtype=str, keep_default_na=False)
        kata = padanan.drop_duplicates(["indikator", "kategori"]).set_index(["indikator", "kategori"])["predikat"]
        self.pita: dict[str, list[Pita]] = {}
        for a in ambang[ambang["versi"] == "asli"].itertuples():
            tulis = written(kata.get((a.indikator, a.kategori), ""))
            mulai, selesai, bawah, atas = (float(v or d) for v, d in zip(
                (a.tahun_mulai, a.tahun_selesai, a.batas_bawah, a.batas_atas), (-np.inf, np.inf, -np.inf, np.inf)))
            self.pita.setdefault(a.indikator, []).append(Pita(mulai, selesai, bawah, atas, tulis))

    def words(self, indikator: str, nilai: Angka) -> np.ndarray:
        """Word of each figure; between two bands that leave a gap the nearer one, '' where no word is published."""
        kolom = [self._column(indikator, int(t), nilai[:, i]) for i, t in enumerate(TAHUN)]
        return np.stack(kolom, axis=1)

    def _column(self, indikator: str, tahun: int, nilai: np.ndarray) -> np.ndarray:
        pita = self._in_force(indikator, tahun)
        jarak = np.stack([np.maximum(np.maximum(p.bawah - nilai, nilai - p.atas), 0) for p in pita])
        # The upper bound belongs to the next band, so a tie goes to the band with the higher floor.
        urut = np.argsort([-p.bawah for p in pita], kind="stable")
        kata: np.ndarray = np.array([pita[i].kata for i in urut], dtype=str)[np.argmin(jarak[urut], axis=0)]
        return kata

    def _in_force(self, indikator: str, tahun: int) -> list[Pita]:
        semua = self.pita[indikator]
        berlaku = [p for p in semua if p.mulai <= tahun <= p.selesai]
        # A year between two rules keeps the older one.
        lama = max((p.selesai for p in semua if p.selesai < tahun), default=np.inf)
        return berlaku or [p for p in semua if p.selesai == lama]


def by_cut(nilai: Angka, batas: list[tuple[float, str]]) -> np.ndarray:
    """Words by lower bounds given from high to low; '' below the last."""
    return np.select([nilai >= b for b, _ in batas], [k for _, k in batas], default="")


def written(kata: str) -> str:
    """A word of the mapping as a source prints it: grades in capitals, others with a capital."""
    return kata.upper() if len(kata) <= SINGKATAN_MAKS else kata[:1].upper() + kata[1:]
