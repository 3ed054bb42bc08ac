"""Elements that few answered in groups that are shown: left out with whatever would give them away.

An element follows from the index and the other elements of its group, and from the same element of all and of the other groups.
So within a region two elements at least are left out in every group where one is, and a spread of answers with its element.
"""

import pandas as pd

KUNCI = ["kode_wilayah", "unsur"]


def elements_closed(hasil: pd.DataFrame, terkecil: int) -> "pd.Series[bool]":
    """Which rows are left out. `hasil`: rows of shown cells alone: kode_wilayah, kelompok ('' for all of a region), unsur, n."""
    bagian = hasil["unsur"] != ""
    kecil = bagian & (hasil["n"] < terkecil)
    tutup: set[tuple[str, str]] = set()
    seluruh: set[tuple[str, str]] = set()
    for daerah, milik in hasil[bagian & hasil["kode_wilayah"].isin(hasil.loc[kecil, "kode_wilayah"])].groupby("kode_wilayah"):
        sedikit = kecil[milik.index]
        unsur = {(str(daerah), u) for u in _with_another(milik, set(milik.loc[sedikit, "unsur"]))}
        tutup |= unsur
        if (sedikit & (milik["kelompok"] == "")).any():
            seluruh |= unsur
    letak = pd.MultiIndex.from_frame(hasil[KUNCI])
    di_kelompok = (hasil["kelompok"] != "").to_numpy() & letak.isin(sorted(tutup))
    return pd.Series(kecil.to_numpy() | di_kelompok | letak.isin(sorted(seluruh)), index=hasil.index)


def spreads_open(sebaran: pd.DataFrame, tutup: pd.DataFrame, terkecil: int) -> pd.DataFrame:
    """The spreads that may be shown: of no element that is left out, nor of one of whose questions few answered.

    `sebaran`: of `sebaran.distribution`; `tutup`: kode_wilayah, unsur of regions.
    """
    unsur = sebaran["unsur"].where(sebaran["unsur"] != "", sebaran["pertanyaan"])
    letak = pd.MultiIndex.from_arrays([sebaran["kode_wilayah"], unsur])
    sedikit = letak[(sebaran["n"] < terkecil).to_numpy()]
    return sebaran[~letak.isin(sedikit.append(pd.MultiIndex.from_frame(tutup[KUNCI])))].reset_index(drop=True)


def _with_another(milik: pd.DataFrame, unsur: set[str]) -> set[str]:
    """Not one alone: with it the element that fewest of the others answered."""
    if len(unsur) != 1:
        return unsur
    lain = milik[~milik["unsur"].isin(unsur)].groupby("unsur")["n"].min()
    return unsur | ({str(lain.idxmin())} if len(lain) else set())
