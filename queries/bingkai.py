"""The answer to a question as a DataFrame: the one DuckDB would make, for a third of the work where rows are few."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

Larik = npt.NDArray[Any]
# Columns by name, masked where they have gaps.
Kolom = Mapping[str, Larik]
TEKS = pd.StringDtype(na_value=np.nan)


def frame(kolom: Kolom) -> pd.DataFrame:
    """All rows of what DuckDB fetched as arrays; whole numbers with gaps are floats, which plotly and a comparison understand."""
    return pd.DataFrame({nama: _column(isi) for nama, isi in kolom.items()}, copy=False)


def frame_of(kolom: Kolom, pilih: Mapping[str, str | int]) -> pd.DataFrame:
    """Of the columns of a result the rows that hold these values, as if they alone had been asked for."""
    ada = np.logical_and.reduce([kolom[nama] == isi for nama, isi in pilih.items()])
    return frame({nama: isi[ada] for nama, isi in kolom.items()})


def _column(isi: Larik) -> Any:
    data, kosong = (isi.data, isi.mask) if isinstance(isi, np.ma.MaskedArray) else (isi, np.False_)
    if not kosong.any():
        return _objects(data) if data.dtype == object else data
    match data.dtype.kind:
        case "O":
            data = data.copy()
            data[kosong] = None
            return _objects(data)
        case "b":
            return pd.arrays.BooleanArray(data, kosong)
        case "M":
            return np.where(kosong, np.datetime64("NaT"), data)
    return np.where(kosong, np.nan, data)


def _objects(data: Larik) -> Any:
    """Texts as pandas keeps them; lists, and a column without any text, as they are."""
    pertama = next((isi for isi in data if isi is not None), None)
    return pd.array(data, dtype=TEKS) if isinstance(pertama, str) else data
