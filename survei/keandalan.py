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
