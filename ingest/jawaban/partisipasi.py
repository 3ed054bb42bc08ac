"""Who has answered, by region, unit and group, and how many answers are still needed for a margin that is wanted."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from survei.ukuran_sampel import more_needed

# Of a cell that is not shown nothing is known but that it has somebody.
Sel = tuple[str, str, str]


def participation(tabel: pd.DataFrame, jauh: float, populasi: Mapping[Sel, int]) -> pd.DataFrame:
    """A row a region, unit or group: kode_wilayah, kelompok, isi, n, populasi, bagian (0-1), jauh_kini (points), perlu.

    `tabel`: of `skor.Skor`. `jauh`: half an interval, in points. `populasi`: people by kode_wilayah, kelompok, isi. NaN and NA
    where it is not known; `perlu` is NA where the margin is not.
    """
    isi = tabel[tabel["unsur"] == ""].reset_index(drop=True)
    sel = list(zip(isi["kode_wilayah"], isi["kelompok"], isi["isi"]))
    orang = pd.array([populasi.get(s) for s in sel], dtype="Int64")
    kini = ((isi["atas"] - isi["bawah"]) / 2).to_numpy(float)
    perlu = [
        None if np.isnan(j) or n is pd.NA else more_needed(int(n), j, jauh, None if p is pd.NA else max(int(p), int(n)))
        for n, j, p in zip(isi["n"], kini, orang)
    ]
    return isi[["kode_wilayah", "kelompok", "isi", "n"]].assign(
        populasi=orang, bagian=isi["n"].astype("Float64") / orang, jauh_kini=kini, perlu=pd.array(perlu, dtype="Int64"))
