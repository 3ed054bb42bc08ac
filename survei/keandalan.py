"""Whether the questions of an index measure one thing."""

import duckdb
import pandas as pd

from survei.kueri import SQL


def reliability(cur: duckdb.DuckDBPyConnection, susunan: pd.DataFrame) -> pd.DataFrame:
    """Cronbach's alpha of each index and each question's correlation with the rest of it, of those who answered all.

    `susunan`: indeks, ukuran. Columns: indeks, kelompok, ukuran, n, alfa, sisa; NaN where answers do not differ.
    """
    cur.register("susunan", susunan[["indeks", "ukuran"]])
    return SQL.table(cur, "keandalan")
