"""Runs the SQL of this package, one statement a file below queries/."""

from __future__ import annotations

import functools
from pathlib import Path

import duckdb

FOLDER = Path(__file__).resolve().parent.parent / "queries"

Nilai = str | int | float | None


@functools.cache
def statement(nama: str) -> str:
    """The SQL text of queries/<nama>.sql; the name has a folder, such as unggah/ganda."""
    return (FOLDER / f"{nama}.sql").read_text(encoding="utf-8")


def ask(con: duckdb.DuckDBPyConnection, nama: str, **params: Nilai) -> list[dict[str, object]]:
    """All rows of one statement by column name."""
    con.execute(statement(nama), params)
    kolom = [str(d[0]) for d in con.description or []]
    return [dict(zip(kolom, isi)) for isi in con.fetchall()]
