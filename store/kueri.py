"""Runs the store's own SQL, one statement a file in queries/simpanan/."""

from __future__ import annotations

import functools
from pathlib import Path

import duckdb
import pandas as pd

FOLDER_SQL = Path(__file__).resolve().parent.parent / "queries" / "simpanan"

Nilai = str | int | None


@functools.cache
def statement(nama: str) -> str:
    """The SQL text of queries/simpanan/<nama>.sql."""
    return (FOLDER_SQL / f"{nama}.sql").read_text(encoding="utf-8")


def ask(con: duckdb.DuckDBPyConnection, nama: str, /, **params: Nilai) -> list[tuple[object, ...]]:
    """All rows of one statement; always fetched, since an open result blocks the connection."""
    return con.execute(statement(nama), params).fetchall()


def records(con: duckdb.DuckDBPyConnection, nama: str, /, **params: Nilai) -> list[dict[str, object]]:
    """All rows of one statement by column name."""
    con.execute(statement(nama), params)
    kolom = [str(d[0]) for d in con.description or []]
    return [dict(zip(kolom, isi)) for isi in con.fetchall()]


def table(con: duckdb.DuckDBPyConnection, nama: str, /, **params: Nilai) -> pd.DataFrame:
    """The rows of one statement as a DataFrame; by way of Arrow, so that a million texts are not a million objects."""
    return con.execute(statement(nama), params).to_arrow_table().to_pandas()
