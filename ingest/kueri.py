"""The statements of this road, in ingest/sql/."""

from __future__ import annotations

from pathlib import Path

from store import Pustaka

SQL = Pustaka(Path(__file__).resolve().parent / "sql")
