"""Cells too small to be shown, and those that would give them away by subtraction."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# Fewer respondents than this are not shown (a setting of whoever asks).
TERKECIL = 10
Isi = NDArray[np.float64]


def hidden(isi: Isi, banyak: Sequence[int], terkecil: int = TERKECIL) -> NDArray[np.bool_]:
    """Which cells are left out: small ones, and as many others as keep every small one from being worked out.

    `isi`: a row a cell, a column a smallest part of all respondents (those alike in every grouping), 1 where the cell holds
    the part. `banyak`: respondents of each cell. Of a cell both are shown, how many answered and their score, so whoever
    can write a hidden cell as a sum and difference of shown ones knows it. A cell without anybody hides nothing.
    """
    n = np.asarray(banyak)
    kecil = (n < terkecil) & (n > 0)
    tutup = kecil.copy()
    for sel in np.flatnonzero(kecil):
        while (pakai := written_with(isi[sel], isi[~tutup])) is not None:
            terbuka = np.flatnonzero(~tutup)[pakai]
            # The finest of those it takes, and of these the smallest: least is lost.
            tutup[min(terbuka[n[terbuka] > 0], key=lambda i: (isi[i].sum(), n[i]))] = True
    return tutup


def written_with(sel: Isi, terbuka: Isi) -> NDArray[np.intp] | None:
    """Places of the shown cells of which a cell is a sum and difference; None when it can not be worked out."""
    if not len(terbuka):
        return None
    kali, *_ = np.linalg.lstsq(terbuka.T, sel, rcond=None)
    if not np.allclose(terbuka.T @ kali, sel, atol=1e-6):
        return None
    return np.flatnonzero(np.abs(kali) > 1e-6)
