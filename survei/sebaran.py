"""How answers spread: how many people, and of what weight, gave each answer to each question."""

import numpy as np
import pandas as pd

from survei.isian import Kolom, Survei


def spread(survei: Survei, golongan: int = 0) -> pd.DataFrame:
    """A row an answer of a group of one way of grouping: kelompok, butir (place of the question), nilai, n, bobot."""
    sel = survei.sel[golongan]
    semua = [_of_question(k, sel, survei.bobot).assign(butir=ke) for ke, k in enumerate(survei.kolom)]
    return pd.concat(semua, ignore_index=True)


def _of_question(kolom: Kolom, sel: np.ndarray, bobot: np.ndarray) -> pd.DataFrame:
    lebar = len(kolom.nilai)
    # Those without a group stand before all others.
    kunci = (sel.astype(np.intp) + 1) * lebar + kolom.sandi
    n = np.bincount(kunci)
    ada = np.flatnonzero(n)
    isi = pd.DataFrame({"kelompok": ada // lebar - 1, "nilai": kolom.nilai[ada % lebar], "n": n[ada],
                        "bobot": np.bincount(kunci, bobot)[ada]})
    isi = isi[(isi["kelompok"] >= 0) & isi["nilai"].notna()]
    return isi.groupby(["kelompok", "nilai"], as_index=False)[["n", "bobot"]].sum()
