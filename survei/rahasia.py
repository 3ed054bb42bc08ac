"""Cells too small to be shown, and those that would give them away by subtraction."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# Fewer respondents than this are not shown (a setting of whoever asks).
TERKECIL = 10
# What rounding leaves of a sum of parts.
TEPAT = 1e-6
Isi = NDArray[np.float64]


def hidden(isi: Isi, banyak: Sequence[int], terkecil: int = TERKECIL) -> NDArray[np.bool_]:
    """Which cells are left out: small ones, and as many others as keep every small one from being worked out.

    `isi`: a row a cell, a column a smallest part of all respondents (those alike in every grouping), 1 where the cell holds
    the part. `banyak`: respondents of each cell. Of a cell both are shown, how many answered and their score, so whoever
    can write a hidden cell as a sum and difference of shown ones knows it. A cell without anybody hides nothing.
    """
    n = np.asarray(banyak)
    kecil = np.flatnonzero((n < terkecil) & (n > 0))
    tutup = np.zeros(len(n), bool)
    tutup[kecil] = True
    while (pakai := _written_with(isi[kecil], isi[~tutup])) is not None:
        terbuka = np.flatnonzero(~tutup)[pakai]
        # The finest of those it takes, and of these the smallest: least is lost.
        tutup[min(terbuka[n[terbuka] > 0], key=lambda i: (isi[i].sum(), n[i]))] = True
    return tutup


def _written_with(sel: Isi, terbuka: Isi) -> NDArray[np.intp] | None:
    """Places of the shown cells of which the first that can be is a sum and difference; None when none can be worked out."""
    if not len(terbuka) or not len(sel):
        return None
    kali, *_ = np.linalg.lstsq(terbuka.T, sel.T, rcond=None)
    ketahuan = np.flatnonzero((np.abs(terbuka.T @ kali - sel.T) <= TEPAT).all(axis=0))
    return np.flatnonzero(np.abs(kali[:, ketahuan[0]]) > TEPAT) if len(ketahuan) else None
