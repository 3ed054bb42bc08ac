"""Whether the questions of an index measure one thing, and what it would be without who gave one answer to all of them."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from survei.jumlah import Jumlah, Rasio

# Less than this is what rounding leaves of answers that do not differ.
TANPA_RAGAM = 1e-9


class Lurus(NamedTuple):
    """By group kelompok, n (who answered), lurus (with one value for all), sisa (the others); ratios of the others."""

    orang: pd.DataFrame
    rasio: Rasio


def reliability(jumlah: Jumlah) -> pd.DataFrame:
    """Cronbach's alpha (1951, Psychometrika 16) of all questions, and each one's correlation with the rest of them.

    Of those who answered all, without weights: the questions are judged, not the people. Columns: kelompok, ukuran, n, alfa,
    sisa; NaN where answers do not differ. Groups in which nobody answered all are left out.
    """
    ((sel,), isi), k = jumlah.lengkap, len(jumlah.butir)
    n, total = isi[:, :1], isi[:, 1:3]
    y, yy, yt = np.split(isi[:, 3:], 3, axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        ragam, silang = (yy - y * y / n) / (n - 1), (yt - y * total[:, :1] / n) / (n - 1)
        seluruh = (total[:, 1:] - total[:, :1] ** 2 / n) / (n - 1)
        ragam, seluruh = (np.where(r < TANPA_RAGAM, 0.0, r) for r in (ragam, seluruh))
        kali = k / (k - 1) if k > 1 else np.nan
        alfa = np.where(seluruh > 0, kali * (1 - ragam.sum(axis=1, keepdims=True) / seluruh), np.nan)
        lain = seluruh - 2 * silang + ragam
        sisa = np.where((ragam > 0) & (lain > TANPA_RAGAM), (silang - ragam) / np.sqrt(ragam * lain), np.nan)
    return pd.DataFrame({
        "kelompok": np.repeat(sel, k), "ukuran": np.tile(np.array(jumlah.butir, dtype=object), len(sel)),
        "n": np.repeat(n[:, 0].astype(np.int64), k), "alfa": np.repeat(alfa[:, 0], k), "sisa": sisa.ravel(),
    })


def straight(jumlah: Jumlah) -> Lurus:
    """How many gave one value to all questions, and ratios without them."""
    (sel,), isi = jumlah.lurus
    n, lurus = isi[:, :2].astype(np.int64).T
    x, y = jumlah.rasio.x.copy(), jumlah.rasio.y.copy()
    kurang_x, kurang_y = np.split(isi[:, 2:], 2, axis=1)
    x[sel] -= kurang_x
    y[sel] -= kurang_y
    # What rounding leaves where nobody else answered.
    x[x < jumlah.rasio.x * TANPA_RAGAM] = 0.0
    return Lurus(pd.DataFrame({"kelompok": sel, "n": n, "lurus": lurus, "sisa": n - lurus}), Rasio(x, y))
