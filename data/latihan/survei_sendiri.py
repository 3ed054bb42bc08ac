"""Training figures of surveys that regions make themselves: indices with elements and units, all with their intervals."""

from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.latihan.baris import Baris, Ukur
from data.latihan.daftar import UNIT_LAYANAN
from data.latihan.kisi import Angka, during, rounded
from data.latihan.laten import Ciri, Laten, weighted
from data.latihan.predikat import Predikat

Z95 = 1.96
RESPONDEN = (60, 420)
# Units were told apart in the last two years.
BERUNIT = (2024, 2025)
UNIT = tuple(UNIT_LAYANAN)[:4]
BERPREDIKAT = ("ikm",)


class Survei(NamedTuple):
    """Indicators of the whole and its parts, how the whole behaves, and the spread of answers (whole, part)."""

    utuh: str
    bagian: str
    ciri: Ciri
    sebaran: tuple[float, float]


SURVEI = {
    "skm": Survei("ikm", "ikm_unsur", Ciri(84, 4, naik=0.6, bawah=60, atas=98), (11.0, 17.0)),
    "ipkp": Survei("ipkp", "ipkp_unsur", Ciri(3.36, 0.13, naik=0.02, bawah=2.2, atas=3.95), (0.36, 0.55)),
    "ipak": Survei("ipak", "ipak_unsur", Ciri(3.5, 0.14, naik=0.02, bawah=2.2, atas=3.98), (0.4, 0.55)),
    "mandiri": Survei("indeks_survei_mandiri", "survei_mandiri_dimensi", Ciri(74, 5, naik=0.7, bawah=40, atas=96), (12.0, 19.0)),
}


def build(laten: Laten, baris: Baris, predikat: Predikat, folder: Path) -> None:
    """Add every survey; names of elements from `folder`/survei/unsur_survei.csv."""
    unsur = pd.read_csv(folder / "survei" / "unsur_survei.csv", dtype=str, keep_default_na=False)
    for buku, survei in SURVEI.items():
        _survey(laten, baris, predikat, survei, list(unsur.loc[unsur["buku"] == buku, "nama"]))


def _survey(laten: Laten, baris: Baris, predikat: Predikat, s: Survei, unsur: list[str]) -> None:
    """Elements around the level of a region; the whole is their mean, as it is reckoned from answers."""
    pokok, skala = laten.figures(s.utuh, s.ciri), _scale(baris, s.utuh)
    n = np.round(laten.uniform(f"responden {s.utuh}", *RESPONDEN))
    ciri = Ciri(0, 0.8 * s.ciri.simpangan, bawah=skala[0], atas=skala[1])
    bagian = [laten.part(pokok, f"{s.bagian} {nama}", 0, ciri) for nama in unsur]
    for nama, nilai in zip(unsur, bagian):
        baris.add(s.bagian, nilai, nama, ukur=_interval(nilai, s.sebaran[1], n, skala))
    utuh = weighted(bagian, [1.0] * len(bagian))
    kata = predikat.words(s.utuh, utuh) if s.utuh in BERPREDIKAT else None
    baris.add(s.utuh, utuh, predikat=kata, ukur=_interval(utuh, s.sebaran[0], n, skala))
    for unit in UNIT:
        jawab = np.round(n * laten.uniform(f"{s.utuh} bagian {unit}", 0.15, 0.3))
        nilai = laten.part(utuh, f"{s.utuh} {unit}", UNIT_LAYANAN[unit] * s.ciri.simpangan / 8, ciri)
        baris.add(s.utuh, nilai, unit, di=during(*BERUNIT), ukur=_interval(nilai, s.sebaran[0], jawab, skala))


def _scale(baris: Baris, indikator: str) -> tuple[float, float]:
    return float(baris.katalog.loc[indikator, "skala_min"]), float(baris.katalog.loc[indikator, "skala_maks"])


def _interval(nilai: Angka, sebaran: float, n: Angka, skala: tuple[float, float]) -> Ukur:
    """The 95 percent interval within the scale, and the number of answers."""
    ralat = Z95 * sebaran / np.sqrt(n)
    return Ukur(n, rounded(np.maximum(nilai - ralat, skala[0])), rounded(np.minimum(nilai + ralat, skala[1])))
