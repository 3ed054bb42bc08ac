"""The questions of this room, one .sql file each, by subject."""

from __future__ import annotations

from pathlib import Path

from store import Pustaka

SQL = Pustaka(Path(__file__).resolve().parent)
