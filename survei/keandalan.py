"""Whether the questions of an index measure one thing, and what it would be without who gave one answer to all of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from survei.isian import Angka, Survei
from survei.jumlah import Jumlah, Rasio

# Less than this is what rounding leaves of answers that do not differ.
TANPA_RAGAM = 1e-9


class Lurus(NamedTuple):
    """By group kelompok, n (who answered), lurus (with one value for all), sisa (the others); ratios of the others."""

    orang: pd.DataFrame
    rasio: Rasio


def reliability(jumlah: Jumlah) -> pd.DataFrame:
    """Cronbach's alpha (1951, Psychometrika 16) of all questions, of those who answered all.

    Without weights: the questions are judged, not the people. Columns: kelompok, n, alfa; NaN where answers do not differ. Groups
    in which nobody answered all are left out.
    """
    ((sel,), isi), k = jumlah.lengkap, len(jumlah.butir)
    n, total, kuadrat_total, kuadrat = isi[:, :4].T
    with np.errstate(invalid="ignore", divide="ignore"):
        butir = (kuadrat - (isi[:, 4:] ** 2).sum(axis=1) / n) / (n - 1)
        seluruh = (kuadrat_total - total**2 / n) / (n - 1)
        alfa = (k / (k - 1) if k > 1 else np.nan) * (1 - butir / seluruh)
    alfa = np.where(seluruh > TANPA_RAGAM, alfa, np.nan)
    return pd.DataFrame({"kelompok": sel, "n": n.astype(np.int64), "alfa": alfa})


def items(survei: Survei, dimensi: Mapping[str, Sequence[int]]) -> pd.DataFrame:
    """Cronbach's alpha of each dimension, and how far each of its questions goes with the sum of its others.

    `dimensi`: places of the questions of each. Without weights, of those who answered all of a dimension; the groups are those of
    the first way of grouping. Columns: kelompok, dimensi, ukuran (the question), n, alfa, sisa (item-rest correlation, Henrysson
    1963, Psychometrika 28); NaN where answers do not differ. Goes through all answers at once: for a few million at most.
    """
    nilai = survei.answers(np.arange(len(survei.psu)))
    baris = []
    for sel in np.unique(survei.sel[0][survei.sel[0] >= 0]).tolist():
        milik = nilai[survei.sel[0] == sel]
        for nama, letak in dimensi.items():
            isi = milik[:, letak]
            isi = isi[~np.isnan(isi).any(axis=1)]
            alfa, sisa = _items(isi)
            baris += [(sel, nama, survei.butir[k], len(isi), alfa, r) for k, r in zip(letak, sisa)]
    return pd.DataFrame(baris, columns=["kelompok", "dimensi", "ukuran", "n", "alfa", "sisa"])


def _items(isi: Angka) -> tuple[float, Angka]:
    """Alpha of questions (columns), and the correlation of each with the sum of the others."""
    k = isi.shape[1]
    if len(isi) < 2 or k < 2:
        return np.nan, np.full(k, np.nan)
    jauh = isi - isi.mean(axis=0)
    c = jauh.T @ jauh / (len(isi) - 1)
    ragam, bersama, semua = np.diag(c), c.sum(axis=1), c.sum()
    lain = semua - 2 * bersama + ragam
    with np.errstate(invalid="ignore", divide="ignore"):
        alfa = k / (k - 1) * (1 - ragam.sum() / semua) if semua > TANPA_RAGAM else np.nan
        sisa = (bersama - ragam) / np.sqrt(ragam * lain)
    return float(alfa), np.where((ragam > TANPA_RAGAM) & (lain > TANPA_RAGAM), sisa, np.nan)


def straight(jumlah: Jumlah) -> Lurus:
    """How many gave one value to all questions, and ratios without them."""
    ((sel,), orang), ((milik,), isi) = jumlah.orang, jumlah.lurus
    lurus = pd.Series(isi[:, 0], milik).reindex(sel, fill_value=0.0)
    hasil = pd.DataFrame({"kelompok": sel, "n": orang[:, 0].astype(np.int64), "lurus": lurus.to_numpy(np.int64)})
    x, y = jumlah.rasio.x.copy(), jumlah.rasio.y.copy()
    kurang_x, kurang_y = np.split(isi[:, 1:], 2, axis=1)
    x[milik] -= kurang_x
    y[milik] -= kurang_y
    # What rounding leaves where nobody else answered.
    x[x < jumlah.rasio.x * TANPA_RAGAM] = 0.0
    return Lurus(hasil.assign(sisa=hasil["n"] - hasil["lurus"]), Rasio(x, y))
