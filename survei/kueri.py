"""The statements of this room."""

from pathlib import Path

from store import Pustaka

SQL = Pustaka(Path(__file__).resolve().parent / "sql")
