"""The questions of this room, one .sql file each, by subject."""

from pathlib import Path

from store import Pustaka

SQL = Pustaka(Path(__file__).resolve().parent)
