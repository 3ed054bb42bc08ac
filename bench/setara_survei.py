"""Means of each dimension by region and unit with their standard errors, worked out four ways from one file of clean answers.

    python -m bench.setara_survei kini|pandas|polars|r FILE.parquet KEY.csv

writes a row a region, unit and dimension: kode_wilayah, g0, dimensi, taksiran, galat_baku.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which
from typing import Any

import duckdb
import numpy as np
import pandas as pd

from bench.berkas_survei import TANYA, UNSUR, codebook
from bench.setara_polars import pl
from ingest.jawaban.bersih.susun_bersih import arrange
from ingest.jawaban.kode import buku_kode as bk
from survei.gabungan import indices
from survei.jumlah import ratios

SEL = ["kode_wilayah", "g0"]
KOLOM = [*SEL, "dimensi", "taksiran", "galat_baku"]
DIMENSI = {f"dimensi {e}": [f"q{ke}" for ke in range(e, TANYA, UNSUR)] for e in range(UNSUR)}
BUTIR = [f"q{ke}" for ke in range(TANYA)]
# R has no such thing as an index of questions of which some were not answered: one dimension, as the mean of each person.
SKRIP_R = Path(__file__).with_name("setara_survei.R")


def ours(berkas: Path) -> pd.DataFrame:
    """By this house, groups being regions and units alone."""
    kode = codebook()
    isi = arrange(berkas, bk.BukuKode(kode.buku, tuple(k for k in kode.kolom if k.peran != bk.KELOMPOK)))
    susunan = pd.DataFrame([(d, f"P{q[1:]}", 1 / len(milik)) for d, milik in DIMENSI.items() for q in milik],
                           columns=["indeks", "ukuran", "bobot"])
    with duckdb.connect() as con:
        hasil = indices(con, isi.survei, ratios(isi.survei), susunan, "dimensi 0")
    nama = isi.nama[isi.nama["kelompok"] != ""].rename(columns={"isi": "g0"})[["sel", *SEL]]
    return hasil.rename(columns={"ukuran": "dimensi"}).merge(nama, left_on="kelompok", right_on="sel")[KOLOM]


def in_pandas(berkas: Path) -> pd.DataFrame:
    """The same in pandas, a dimension at a time."""
    data = pd.read_parquet(berkas, columns=[*SEL, "strata", "bobot"])
    sel = data.groupby(SEL, observed=True, sort=False).ngroup()
    banyak = data.groupby("strata", observed=True)["strata"].transform("size")
    hasil = []
    for nama, milik in DIMENSI.items():
        nilai = pd.read_parquet(berkas, columns=milik)
        ada = nilai.notna().mul(data["bobot"], axis=0)
        x = ada.groupby(sel).transform("sum")
        r = nilai.mul(data["bobot"], axis=0).groupby(sel).transform("sum") / x
        z = ((nilai - r) * ada / x).sum(axis=1) / len(milik)
        isi = data[[*SEL, "strata"]].assign(z=z, zz=z**2, n=banyak, dimensi=nama, taksiran=r.mean(axis=1))
        hasil.append(_errors(isi.groupby([*SEL, "strata", "dimensi"], observed=True).agg(
            z=("z", "sum"), zz=("zz", "sum"), n=("n", "first"), taksiran=("taksiran", "first")).reset_index()))
    return pd.concat(hasil, ignore_index=True)


def in_polars(berkas: Path) -> pd.DataFrame:
    """The same in polars, lazily and on all cores."""
    w, hasil = pl.col("bobot"), []
    data = pl.scan_parquet(berkas).with_columns(n=pl.len().over("strata"))
    for nama, milik in DIMENSI.items():
        x = {q: (w * pl.col(q).is_not_null()).sum().over(SEL) for q in milik}
        r = {q: (w * pl.col(q)).sum().over(SEL) / x[q] for q in milik}
        z = pl.sum_horizontal(*(w * (pl.col(q) - r[q]) / x[q] for q in milik)) / len(milik)
        rata = pl.sum_horizontal(*r.values()) / len(milik)
        satu = data.select(*SEL, "strata", "n", z=z, taksiran=rata).group_by(*SEL, "strata").agg(
            pl.col("z").sum(), zz=(pl.col("z") ** 2).sum(), n=pl.col("n").first(), taksiran=pl.col("taksiran").first())
        hasil.append(satu.with_columns(dimensi=pl.lit(nama)))
    isi = pl.concat(pl.collect_all(hasil)).to_dict(as_series=False)
    return _errors(pd.DataFrame(isi))


def _errors(lapis: pd.DataFrame) -> pd.DataFrame:
    """From sums by stratum to standard errors."""
    ragam = lapis["n"] / (lapis["n"] - 1) * (lapis["zz"] - lapis["z"] ** 2 / lapis["n"])
    kunci = [*SEL, "dimensi"]
    satu = lapis.assign(ragam=ragam).groupby(kunci, observed=True).agg(taksiran=("taksiran", "first"), ragam=("ragam", "sum"))
    return satu.assign(galat_baku=np.sqrt(satu["ragam"])).reset_index()[KOLOM]


def in_r(berkas: Path) -> pd.DataFrame:
    """One dimension by R's survey package, from a CSV."""
    data = pd.read_parquet(berkas, columns=[*SEL, "strata", "bobot", *DIMENSI["dimensi 0"]])
    data["nilai"] = data[DIMENSI["dimensi 0"]].mean(axis=1)
    csv = berkas.with_suffix(".r.csv")
    data[[*SEL, "strata", "bobot", "nilai"]].to_csv(csv, index=False)
    subprocess.run([which("Rscript") or "Rscript", str(SKRIP_R), str(csv), str(csv)], check=True, capture_output=True)
    return pd.read_csv(csv, dtype={"kode_wilayah": str})[KOLOM]


def r_available() -> bool:
    """Whether R and its survey package are there."""
    rscript = which("Rscript")
    return rscript is not None and subprocess.run([rscript, "-e", "library(survey)"], capture_output=True).returncode == 0


CARA: dict[str, Callable[[Path], Any]] = {"kini": ours, "pandas": in_pandas, "polars": in_polars, "r": in_r}

if __name__ == "__main__":
    jadi = CARA[sys.argv[1]](Path(sys.argv[2])).astype(dict.fromkeys(KOLOM[:3], str))
    jadi.sort_values(KOLOM[:3]).to_csv(sys.argv[3], index=False)
