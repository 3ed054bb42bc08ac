"""The dimensions of the invented survey, and the last step that is the same in every library: from strata to standard errors."""

import numpy as np
import pandas as pd

TANYA, UNSUR = 60, 8
SEL = ["kode_wilayah", "g0"]
KOLOM = [*SEL, "dimensi", "taksiran", "galat_baku"]
DIMENSI = {f"dimensi {e}": [f"q{ke}" for ke in range(e, TANYA, UNSUR)] for e in range(UNSUR)}


def errors(lapis: pd.DataFrame) -> pd.DataFrame:
    """From sums by stratum (n, z, zz, taksiran) to columns KOLOM."""
    ragam = lapis["n"] / (lapis["n"] - 1) * (lapis["zz"] - lapis["z"] ** 2 / lapis["n"])
    kunci = [*SEL, "dimensi"]
    satu = lapis.assign(ragam=ragam).groupby(kunci, observed=True).agg(taksiran=("taksiran", "first"), ragam=("ragam", "sum"))
    # A dimension of which some question was answered by nobody has no figure.
    return satu.assign(galat_baku=np.sqrt(satu["ragam"])).reset_index()[KOLOM].dropna(subset=["taksiran"])
