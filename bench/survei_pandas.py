"""Means of each dimension by region and unit with their intervals, in pandas."""

from pathlib import Path

import pandas as pd

from bench.dimensi_survei import DIMENSI, JUMLAH, SEL, errors, meanings


def scores(berkas: Path) -> pd.DataFrame:
    """Columns KOLOM; a dimension at a time, so that the answers of all need not be held."""
    data = pd.read_parquet(berkas, columns=[*SEL, "strata", "bobot"])
    sel = data.groupby(SEL, observed=True, sort=False).ngroup()
    banyak = data.groupby("strata", observed=True)["strata"].transform("size")
    arti, hasil = meanings(berkas), []
    for nama, milik in DIMENSI.items():
        nilai = pd.read_parquet(berkas, columns=milik).apply(lambda k: arti.take(k))
        ada = nilai.notna().mul(data["bobot"], axis=0)
        x = ada.groupby(sel).transform("sum")
        r = nilai.mul(data["bobot"], axis=0).groupby(sel).transform("sum") / x
        z = ((nilai - r) * ada / x).sum(axis=1) / len(milik)
        menjawab = nilai.notna().any(axis=1)
        w = data["bobot"] * menjawab
        isi = data[[*SEL, "strata"]].assign(
            z=z, zz=z**2, menjawab=menjawab, w=w, ww=w**2, n=banyak, dimensi=nama, taksiran=r.mean(axis=1, skipna=False))
        hasil.append(errors(isi.groupby([*SEL, "strata", "dimensi"], observed=True).agg(
            n=("n", "first"), taksiran=("taksiran", "first"), **{k: (k, "sum") for k in JUMLAH}).reset_index()))
    return pd.concat(hasil, ignore_index=True)
