"""Means of each dimension by region and unit with their standard errors, in polars, where it is installed.

Of four ways that were tried (these windows; joined to sums by group, for each dimension or for all; either in its streaming
engine) this is the quickest.
"""

from pathlib import Path

import pandas as pd

from bench.dimensi_survei import DIMENSI, SEL, errors
from bench.setara_polars import pl


def scores(berkas: Path) -> pd.DataFrame:
    """Columns KOLOM; lazily and on all cores."""
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
    return errors(pd.DataFrame(isi))
