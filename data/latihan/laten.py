"""The hidden governance factor that makes the instruments of one region move together."""

from typing import NamedTuple

import numpy as np

from data.latihan.kisi import TAHUN, Angka, Kisi, add_up, rounded, stream

TAHUN_TENGAH = 2022
TREN_UMUM, TREN_BEDA = 0.12, 0.07


class Kisah(NamedTuple):
    """A story told on purpose: level and yearly change in standard deviations, and how much it wavers (0-1)."""

    mutu: float
    tren: float
    goyang: float = 1.0


MEMBAIK, MENURUN, DATAR = "62.09", "64.08", "63.05"
KISAH = {
    MEMBAIK: Kisah(-0.4, 0.45, 0.05),
    MENURUN: Kisah(0.6, -0.45, 0.05),
    DATAR: Kisah(0.0, 0.0, 0.03),
    "00": Kisah(0.1, 0.1, 0.2),
    "61.71": Kisah(1.8, 0.14),
    "64.71": Kisah(2.0, 0.16),
    "63.06": Kisah(1.7, 0.12),
    "62": Kisah(1.1, 0.12),
    "61.10": Kisah(-1.7, 0.05),
    "62.12": Kisah(-2.0, 0.08),
    "65.04": Kisah(-1.8, 0.15),
    "65": Kisah(-0.9, 0.1),
}


class Ciri(NamedTuple):
    """How an indicator behaves: mean (in 2022) and spread over regions, yearly change, scale, share of governance."""

    rata: float
    simpangan: float
    naik: float = 0.0
    bawah: float = 0.0
    atas: float = 100.0
    rho: float = 0.75
    goyang: float = 0.22
    desimal: int = 2


class Laten:
    """Standard scores of the regions over the years, one common factor behind all of them."""

    def __init__(self, kisi: Kisi) -> None:
        self.kisi = kisi
        rng = stream("laten")
        mutu = rng.standard_normal(len(kisi.kode))
        tren = TREN_UMUM + TREN_BEDA * rng.standard_normal(len(kisi.kode))
        self.teguh = np.ones((len(kisi.kode), 1))
        for kode, kisah in KISAH.items():
            letak = np.flatnonzero(kisi.kode == kode)
            mutu[letak], tren[letak], self.teguh[letak] = kisah
        self.jalan = mutu[:, None] + tren[:, None] * (TAHUN - TAHUN_TENGAH)

    def score(self, kunci: str, rho: float = 0.75, goyang: float = 0.22) -> Angka:
        """Scores of one instrument: common factor, the region's own bent, and a wobble from year to year."""
        rng = stream(kunci)
        sendiri = rng.standard_normal((len(self.kisi.kode), 1))
        riak = rng.standard_normal(self.kisi.bentuk) * self.teguh
        skor: Angka = rho * self.jalan + np.sqrt(1 - rho**2) * sendiri * np.sqrt(self.teguh) + goyang * riak
        return skor

    def figures(self, kunci: str, ciri: Ciri) -> Angka:
        """Figures on the indicator's own scale, within its bounds."""
        rata = ciri.rata + ciri.naik * (TAHUN - TAHUN_TENGAH)
        pokok = rata + ciri.simpangan * self.score(kunci, ciri.rho, ciri.goyang)
        return rounded(np.clip(pokok, ciri.bawah, ciri.atas), ciri.desimal)

    def part(self, pokok: Angka, kunci: str, beda: float, ciri: Ciri) -> Angka:
        """A part of `pokok` that lies `beda` from it; spread, wobble and bounds from `ciri`."""
        rng = stream(kunci)
        sendiri = rng.standard_normal((len(self.kisi.kode), 1)) * ciri.simpangan
        riak = rng.standard_normal(self.kisi.bentuk) * ciri.goyang * ciri.simpangan * self.teguh
        return rounded(np.clip(pokok + beda + sendiri + riak, ciri.bawah, ciri.atas), ciri.desimal)

    def uniform(self, kunci: str, dari: float, sampai: float) -> Angka:
        """Even draws, one a region and year."""
        return dari + (sampai - dari) * stream(kunci).random(self.kisi.bentuk)


def weighted(bagian: list[Angka], bobot: list[float]) -> Angka:
    """Weighted mean of parts, two decimals."""
    return rounded(add_up(b * n for b, n in zip(bobot, bagian)) / sum(bobot))
