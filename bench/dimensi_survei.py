"""The dimensions of the invented survey, and the last step that is the same in every library: from strata to intervals."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
from numpy.typing import NDArray
from scipy.special import stdtrit

TANYA, UNSUR = 60, 8
SEL = ["kode_wilayah", "g0"]
KOLOM = [*SEL, "dimensi", "taksiran", "galat_baku", "n", "derajat_bebas", "bawah", "atas", "deff_kish"]
DIMENSI = {f"dimensi {e}": [f"q{ke}" for ke in range(e, TANYA, UNSUR)] for e in range(UNSUR)}
# What is summed of a group in a stratum: z and its square, who answered, their weight and its square.
JUMLAH = ["z", "zz", "menjawab", "w", "ww"]


def meanings(berkas: Path) -> NDArray[np.float64]:
    """The score that each number of an answer stands for, NaN for 0; the same for all questions of the invented survey."""
    skema = pq.read_schema(berkas)
    (satu,) = {skema.field(f"q{ke}").metadata[b"skor"] for ke in range(TANYA)}
    return np.array([np.nan, *json.loads(satu)])


def errors(lapis: pd.DataFrame) -> pd.DataFrame:
    """From sums by stratum (JUMLAH, n of the stratum, taksiran) to columns KOLOM."""
    ragam = lapis["n"] / (lapis["n"] - 1) * (lapis["zz"] - lapis["z"] ** 2 / lapis["n"])
    kunci = [*SEL, "dimensi"]
    isi = lapis.assign(ragam=ragam, ada=lapis["menjawab"] > 0).groupby(kunci, observed=True)
    satu = isi.agg(taksiran=("taksiran", "first"), **{k: (k, "sum") for k in ("ragam", "menjawab", "ada", "w", "ww")})
    # A dimension of which some question was answered by nobody has no figure.
    satu = satu.dropna(subset=["taksiran"]).rename(columns={"menjawab": "n"})
    galat, df = np.sqrt(satu["ragam"]), satu["n"] - satu["ada"]
    jauh = stdtrit(df.where(df > 0), 0.975) * galat
    hasil = satu.assign(galat_baku=galat, derajat_bebas=df, bawah=satu["taksiran"] - jauh, atas=satu["taksiran"] + jauh)
    return hasil.assign(deff_kish=satu["n"] * satu["ww"] / satu["w"] ** 2).reset_index()[KOLOM]
