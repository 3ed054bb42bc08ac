"""The rows of one batch as it was published, whether or not it is still in force."""

import json
from pathlib import Path

import duckdb
import pandas as pd

from store.dasar.kueri import table
from store.dasar.tempat import place
from store.pembukuan.buku import BarisBuku
from store.penulisan.sambungan import opened


def batch_rows(batch: BarisBuku, batas: int, simpanan: Path | None = None) -> pd.DataFrame:
    """At most `batas` rows in the order of the file: `baris` (line in the file), then the table's columns as text."""
    with opened(place(simpanan), tulis=False) as con:
        return rows_of(con, batch, batas)


def rows_of(con: duckdb.DuckDBPyConnection, batch: BarisBuku, batas: int) -> pd.DataFrame:
    """The same out of an open store."""
    if batch.tabel == "capaian":
        return table(con, "isi_capaian_batch", batch_id=batch.batch_id, batas=batas)
    isi = table(con, "isi_rinci_batch", batch_id=batch.batch_id, batas=batas)
    rinci = pd.DataFrame([json.loads(teks) for teks in isi["isi"]], dtype="str").fillna("")
    rinci.insert(0, "baris", isi["baris"])
    return rinci
