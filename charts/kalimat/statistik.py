"""Rank correlation and its interval, with the floors below which none is given."""

import math
from dataclasses import dataclass

import pandas as pd

# Fewer regions than this say nothing about an order.
MINIMAL_RHO = 5
# Fisher's z is an approximation; below this many regions the interval would be false comfort.
MINIMAL_SELANG = 10
# Two-sided 95 percent point of the normal distribution.
Z_95 = 1.959963984540054


@dataclass(frozen=True)
class Korelasi:
    """Spearman's rho of n pairs with its 95 percent interval; a value that cannot be given is None, `alasan` says why."""

    n: int
    rho: float | None = None
    bawah: float | None = None
    atas: float | None = None
    alasan: str = ""


def correlation(x: pd.Series, y: pd.Series) -> Korelasi:
    """Spearman's rho (ties share the mean rank) with the interval of Bonett and Wright (2000).

    Fisher's z with standard error sqrt((1 + rho^2 / 2) / (n - 3)). x and y: rows of one table, without gaps.
    """
    n = len(x)
    if n < MINIMAL_RHO:
        return Korelasi(n, alasan=f"hanya {n} daerah punya kedua angka; perlu paling sedikit {MINIMAL_RHO}")
    if x.nunique() == 1 or y.nunique() == 1:
        return Korelasi(n, alasan="semua daerah bernilai sama pada salah satu indikator")
    rho = min(1.0, max(-1.0, float(x.rank().corr(y.rank()))))
    if n < MINIMAL_SELANG:
        return Korelasi(n, rho, alasan=f"selang perlu paling sedikit {MINIMAL_SELANG} daerah, baru ada {n}")
    if abs(rho) > 1 - 1e-12:
        return Korelasi(n, rho, alasan="urutan kedua indikator persis sama, selang tidak dapat dihitung")
    return Korelasi(n, rho, *interval(rho, n))


def interval(rho: float, n: int) -> tuple[float, float]:
    """95 percent interval of rho for n pairs; needs |rho| < 1 and n > 3."""
    tengah = math.atanh(rho)
    setengah = Z_95 * math.sqrt((1 + rho**2 / 2) / (n - 3))
    return math.tanh(tengah - setengah), math.tanh(tengah + setengah)
