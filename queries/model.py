"""Builds the derived tables of a version of the data: typed figures, choices, judgements."""

from __future__ import annotations

from pathlib import Path

import duckdb

FOLDER_MODEL = Path(__file__).resolve().parent / "model"


def build(cur: duckdb.DuckDBPyConnection) -> None:
    """Materialise every queries/model/*.sql in the order of the file names."""
    for path in sorted(FOLDER_MODEL.glob("*.sql")):
        cur.execute(path.read_text(encoding="utf-8"))
