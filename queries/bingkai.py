"""The answer to a question as a DataFrame: the one DuckDB would make, for a third of the work where rows are few."""

from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt
import pandas as pd

Larik = npt.NDArray[Any]
TEKS = pd.StringDtype(na_value=np.nan)


def frame(hasil: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """All rows of a result; whole numbers with gaps are floats, which plotly and a comparison understand."""
    return pd.DataFrame({nama: _column(isi) for nama, isi in hasil.fetchnumpy().items()}, copy=False)


def _column(isi: Larik) -> Any:
    if not isinstance(isi, np.ma.MaskedArray):
        return _objects(isi) if isi.dtype == object else isi
    data, kosong = isi.data, np.ma.getmaskarray(isi)
    match data.dtype.kind:
        case "O":
            data = data.copy()
            data[kosong] = None
            return _objects(data)
        case "b":
            return pd.arrays.BooleanArray(data, kosong)
        case "M":
            return np.where(kosong, np.datetime64("NaT"), data)
        case "i" | "u" if not kosong.any():
            return data.astype("int64")
    return np.where(kosong, np.nan, data)


def _objects(data: Larik) -> Any:
    """Texts as pandas keeps them; lists, and a column without any text, as they are."""
    pertama = next((isi for isi in data if isi is not None), None)
    return pd.array(data, dtype=TEKS) if isinstance(pertama, str) else data
