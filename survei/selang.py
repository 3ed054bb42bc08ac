"""Intervals around an estimate, by the design's degrees of freedom; columns in, columns out.

Sources: t for means, totals and ratios (Särndal, Swensson, Wretman 1992, 5.2); logit inside a scale for shares and
Korn-Graubard where all agree (Korn and Graubard 1998, Survey Methodology 24); Wilson (1927) where the sample is simple.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, ndtri, stdtrit

Angka = NDArray[np.float64]
TINGKAT = 0.95


def t_value(derajat_bebas: Angka, tingkat: float = TINGKAT) -> Angka:
    """How many standard errors an interval reaches to each side; NaN without degrees of freedom."""
    df = np.where(derajat_bebas > 0, derajat_bebas, np.nan)
    return np.asarray(stdtrit(df, (1 + tingkat) / 2), float)


def symmetric(taksiran: Angka, galat_baku: Angka, derajat_bebas: Angka, tingkat: float = TINGKAT) -> tuple[Angka, Angka]:
    """Estimate plus and minus t standard errors."""
    jauh = t_value(derajat_bebas, tingkat) * galat_baku
    return taksiran - jauh, taksiran + jauh


def logit(bagian: Angka, galat_baku: Angka, derajat_bebas: Angka, tingkat: float = TINGKAT) -> tuple[Angka, Angka]:
    """Interval of a share strictly between 0 and 1, symmetric on the logit scale."""
    with np.errstate(divide="ignore", invalid="ignore"):
        tengah = np.log(bagian / (1 - bagian))
        jauh = t_value(derajat_bebas, tingkat) * galat_baku / (bagian * (1 - bagian))
        return 1 / (1 + np.exp(jauh - tengah)), 1 / (1 + np.exp(-jauh - tengah))


def korn_graubard(
    bagian: Angka, efektif: Angka, n: Angka, derajat_bebas: Angka, tingkat: float = TINGKAT
) -> tuple[Angka, Angka]:
    """Clopper and Pearson's interval of a share at the effective number of answers, corrected for degrees of freedom."""
    ekor = (1 - tingkat) / 2
    banyak = efektif * (t_value(n - 1, tingkat) / t_value(derajat_bebas, tingkat)) ** 2
    ya = bagian * banyak
    with np.errstate(invalid="ignore"):
        bawah = np.where(bagian > 0, betaincinv(ya, banyak - ya + 1, ekor), 0.0)
        atas = np.where(bagian < 1, betaincinv(ya + 1, banyak - ya, 1 - ekor), 1.0)
    tahu = np.isfinite(banyak)
    return np.where(tahu, bawah, np.nan), np.where(tahu, atas, np.nan)


def wilson(bagian: Angka, n: Angka, tingkat: float = TINGKAT) -> tuple[Angka, Angka]:
    """Interval of a share of a simple sample; its bound is exactly 0 for none of n and 1 for all of n."""
    z2 = float(ndtri((1 + tingkat) / 2)) ** 2
    tengah = (bagian + z2 / (2 * n)) / (1 + z2 / n)
    with np.errstate(invalid="ignore"):
        jauh = np.sqrt(z2 * (bagian * (1 - bagian) / n + z2 / (4 * n * n))) / (1 + z2 / n)
    return np.where(bagian > 0, tengah - jauh, 0.0), np.where(bagian < 1, tengah + jauh, 1.0)
