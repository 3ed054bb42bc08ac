"""Means of each dimension by region and unit with their intervals, in polars, where it is installed.

Of four ways that were tried (these windows; joined to sums by group, for each dimension or for all; either in its streaming
engine) this is the quickest.
"""

from pathlib import Path

import pandas as pd

from bench.dimensi_survei import DIMENSI, JUMLAH, SEL, TANYA, errors, meanings
from bench.setara_polars import pl


def scores(berkas: Path) -> pd.DataFrame:
    """Columns KOLOM; lazily and on all cores."""
    w, hasil = pl.col("bobot"), []
    (nol, satu_langkah), tanya = meanings(berkas)[1:3], [f"q{ke}" for ke in range(TANYA)]
    # Scores lie one step apart, which is quicker than to look each up.
    skor = [pl.when(pl.col(q) > 0).then((pl.col(q).cast(pl.Float64) - 1) * satu_langkah + nol).alias(q) for q in tanya]
    data = pl.scan_parquet(berkas).with_columns(*skor, n=pl.len().over("strata"))
    for nama, milik in DIMENSI.items():
        x = {q: (w * pl.col(q).is_not_null()).sum().over(SEL) for q in milik}
        r = {q: (w * pl.col(q)).sum().over(SEL) / x[q] for q in milik}
        z = pl.sum_horizontal(*(w * (pl.col(q) - r[q]) / x[q] for q in milik)) / len(milik)
        rata = pl.sum_horizontal(*r.values()) / len(milik)
        ada = pl.any_horizontal(*(pl.col(q).is_not_null() for q in milik))
        isi = {"z": z, "zz": z**2, "menjawab": ada.cast(pl.Int64), "w": w * ada, "ww": w**2 * ada}
        satu = data.select(*SEL, "strata", "n", **isi, taksiran=rata).group_by(*SEL, "strata").agg(
            *(pl.col(k).sum() for k in JUMLAH), n=pl.col("n").first(), taksiran=pl.col("taksiran").first())
        hasil.append(satu.with_columns(dimensi=pl.lit(nama)))
    semua = pl.concat(pl.collect_all(hasil)).to_dict(as_series=False)
    return errors(pd.DataFrame(semua))
