"""The one loader of SQL: every room keeps its statements in files of its own and runs them by name."""

import hashlib
import re
from collections.abc import Sequence
from functools import cached_property
from os import PathLike, fspath
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

POLA_NAMA = re.compile(r"[a-z0-9_]+")
POLA_ISIAN = re.compile(r"\$([a-z_]+)")

Nilai = str | int | float | bool | bytes | None
Isian = Nilai | Sequence[str | int]
# Settings of a connection.
Pengaturan = dict[str, str | bool | int | float | list[str]]


class Pustaka:
    """The SQL below one folder, one statement a file; a name stands for one file, in whatever sub-folder it lies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._teks: dict[str, str] = {}

    @cached_property
    def _letak(self) -> dict[str, Path]:
        letak: dict[str, Path] = {}
        for path in sorted(self.folder.rglob("*.sql")):
            if path.stem in letak:
                raise ValueError(f"Dua berkas SQL bernama sama: {letak[path.stem]} dan {path}.")
            letak[path.stem] = path
        return letak

    def text(self, nama: str) -> str:
        """The SQL text of a name. Raises FileNotFoundError for a name without a file."""
        if nama not in self._teks:
            if not POLA_NAMA.fullmatch(nama) or nama not in self._letak:
                raise FileNotFoundError(nama)
            self._teks[nama] = self._letak[nama].read_text(encoding="utf-8")
        return self._teks[nama]

    def names(self, subfolder: str) -> list[str]:
        """Names of the statements of one sub-folder in their order."""
        return [nama for nama, path in self._letak.items() if path.parent == self.folder / subfolder]

    def mark(self, subfolder: str) -> str:
        """Changes when a statement of one sub-folder comes, goes or changes."""
        return hashlib.sha256(repr([(n, self.text(n)) for n in self.names(subfolder)]).encode()).hexdigest()

    def run(self, con: duckdb.DuckDBPyConnection, nama: str, /, **params: Isian) -> duckdb.DuckDBPyConnection:
        """Execute one statement; its result is still to be fetched."""
        return con.execute(self.text(nama), params)

    def rows(self, con: duckdb.DuckDBPyConnection, nama: str, /, **params: Isian) -> list[tuple[object, ...]]:
        """All rows of one statement; always fetched, since an open result blocks the connection."""
        return self.run(con, nama, **params).fetchall()

    def open_file(self, con: duckdb.DuckDBPyConnection, nama: str, berkas: PathLike[str], sebutan: str) -> None:
        """Run a statement that opens a database file, `$berkas` and `$sebutan` in it: DuckDB takes no parameters there."""
        self.attach(con, nama, sebutan, berkas=fspath(berkas))

    def attach(self, con: duckdb.DuckDBPyConnection, nama: str, sebutan: str, **teks: str) -> None:
        """The same with several texts in it, each in the place of `$name`."""
        kutip = {k: "'" + isi.replace("'", "''") + "'" for k, isi in teks.items()}
        con.execute(POLA_ISIAN.sub(lambda cocok: kutip.get(cocok[1], cocok[0]), self._named(nama, sebutan)))

    def name_file(self, con: duckdb.DuckDBPyConnection, nama: str, sebutan: str) -> None:
        """Run a statement about an open database file, `$sebutan` in it. Raises ValueError for what is no plain name."""
        con.execute(self._named(nama, sebutan))

    def _named(self, nama: str, sebutan: str) -> str:
        if not POLA_NAMA.fullmatch(sebutan):
            raise ValueError(sebutan)
        return self.text(nama).replace("$sebutan", sebutan)

    def records(self, con: duckdb.DuckDBPyConnection, nama: str, /, **params: Isian) -> list[dict[str, Any]]:
        """All rows of one statement by column name."""
        self.run(con, nama, **params)
        kolom = [str(d[0]) for d in con.description or []]
        return [dict(zip(kolom, isi)) for isi in con.fetchall()]

    def table(self, con: duckdb.DuckDBPyConnection, nama: str, /, **params: Isian) -> pd.DataFrame:
        """The rows of one statement as a DataFrame; by way of Arrow, so that a million texts are not a million objects."""
        hasil: pd.DataFrame = self.run(con, nama, **params).to_arrow_table().to_pandas()
        return hasil


# The store's own statements.
SQL = Pustaka(Path(__file__).resolve().parents[1] / "sql")
ask, records, table = SQL.rows, SQL.records, SQL.table
