"""Search in a table that is already in words."""

import pandas as pd


def matching(data: pd.DataFrame, cari: str) -> pd.DataFrame:
    """Rows in which every word of `cari` occurs in some column, in any case; all rows for an empty search."""
    kata = cari.casefold().split()
    if not kata or data.empty:
        return data
    # A space between columns keeps the end of one and the start of the next from making a word.
    baris = zip(*(data[kolom].astype(str) for kolom in data.columns))
    isi = [" ".join(b).casefold() for b in baris]
    return data[[all(k in teks for k in kata) for teks in isi]]
