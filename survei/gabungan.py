"""Indices put together from several measures, such as dimensions from questions, with the error of the whole."""

import duckdb
import numpy as np
import pandas as pd

from survei import selang
from survei.kueri import SQL
from survei.taksiran import KUNCI, bounded, estimates


def indices(cur: duckdb.DuckDBPyConnection, susunan: pd.DataFrame) -> pd.DataFrame:
    """Weighted sums of measures in every group in which all of them were answered, with intervals.

    `susunan`: indeks, ukuran, bobot. Columns: ukuran (the index), kelompok, n (who answered any of it), taksiran, galat_baku,
    derajat_bebas, lapis_tunggal, deff_kish, bawah, atas.
    """
    nilai = estimates(cur).query("jenis == 'perbandingan'")[[*KUNCI, "taksiran"]]
    bagian = susunan.merge(nilai, on="ukuran").assign(taksiran=lambda d: d["taksiran"] * d["bobot"])
    utuh = bagian.groupby(["indeks", "kelompok"], as_index=False).agg(taksiran=("taksiran", "sum"), ada=("ukuran", "size"))
    utuh = utuh[utuh["ada"] == utuh["indeks"].map(susunan.groupby("indeks").size())].rename(columns={"indeks": "ukuran"})
    cur.register("susunan", susunan)
    SQL.run(cur, "pandang_gabungan")
    galat = SQL.table(cur, "taksiran").query("jenis == 'jumlah'").drop(columns=["jenis", "taksiran", "sederhana"])
    hasil = utuh[[*KUNCI, "taksiran"]].merge(galat, on=KUNCI)
    batas = selang.symmetric(*(hasil[k].to_numpy(np.float64) for k in ("taksiran", "galat_baku", "derajat_bebas")))
    return bounded(hasil, *batas)
