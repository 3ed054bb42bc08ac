"""The statements of this road, in ingest/sql/."""

from pathlib import Path

from store import Pustaka

SQL = Pustaka(Path(__file__).resolve().parent / "sql")
