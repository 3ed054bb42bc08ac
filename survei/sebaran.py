"""How answers spread: how many people, and of what weight, gave each answer to each question."""

import numpy as np
import pandas as pd

from survei.isian import Survei
from survei.jumlah import Jumlah
from survei.lajur import answers


def spread(survei: Survei, jumlah: Jumlah) -> pd.DataFrame:
    """A row an answer of a group of the first way of grouping: kelompok, butir (place of the question), nilai, n, bobot."""
    (sel,), isi = jumlah.jawaban
    n, bobot = np.split(isi, 2, axis=1)
    butir, nilai = answers(survei)
    milik, ke = np.nonzero(n)
    hasil = {"kelompok": sel[milik], "butir": butir[ke], "nilai": nilai[ke], "n": n[milik, ke], "bobot": bobot[milik, ke]}
    return pd.DataFrame(hasil).sort_values(["kelompok", "butir", "nilai"], ignore_index=True).astype({"n": np.int64})
