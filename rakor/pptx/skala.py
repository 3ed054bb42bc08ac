"""Axes that begin on a label: office programs count the labels from the lower end."""

import math


def from_round(dari: float, sampai: float) -> tuple[float, float]:
    """The ends of an axis, the lower one moved down to a label."""
    langkah = step(dari, sampai)
    return round(math.floor(dari / langkah) * langkah, 6), sampai


def digits(langkah: float) -> int:
    """Digits behind the comma that labels at such a distance need."""
    return 0 if langkah >= 1 else 1 if langkah >= 0.1 else 2


def step(dari: float, sampai: float, banyak: int = 6) -> float:
    """A round distance between axis labels, for about that many of them."""
    kasar = (sampai - dari) / banyak
    pangkat = 1.0
    while pangkat * 10 <= kasar:
        pangkat *= 10
    while pangkat > kasar:
        pangkat /= 10
    return next(pangkat * k for k in (1, 2, 5, 10) if pangkat * k >= kasar - 1e-12)
