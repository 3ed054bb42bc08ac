"""A database engine of this process, in which files are opened by name: to start one costs twenty times as much."""

import os
import secrets
import tempfile
import threading
from contextlib import suppress

import duckdb

from store.dasar.kueri import SQL, Pengaturan, ask


class Mesin:
    """Engines with the same settings, one a process; closing a file in it does not fold the file's log."""

    def __init__(self, pengaturan: Pengaturan) -> None:
        self._pengaturan = pengaturan
        self._kunci = threading.Lock()
        self._jalan: dict[int, duckdb.DuckDBPyConnection] = {}

    def open(self, berkas: os.PathLike[str], sebutan: str, *, tulis: bool = True) -> duckdb.DuckDBPyConnection:
        """A connection to a file under a name no other open file has. Raises duckdb.Error, also while another process has it."""
        con = self.plain()
        try:
            SQL.open_file(con, "buka_tulis" if tulis else "buka_baca", berkas, sebutan)
            return self.use(con, sebutan)
        except duckdb.IOException:
            # Nothing was opened; the engine is as it was.
            con.close()
            raise
        except BaseException:
            self.drop(con)
            raise

    def plain(self) -> duckdb.DuckDBPyConnection:
        """A connection without a file."""
        return self._engine().cursor()

    def cursor(self, con: duckdb.DuckDBPyConnection, sebutan: str) -> duckdb.DuckDBPyConnection:
        """One more connection to the file of `con`."""
        return self.use(con.cursor(), sebutan)

    def close(self, con: duckdb.DuckDBPyConnection, sebutan: str) -> None:
        """Close a connection, those made of it, and their file; what was not committed is gone. Raises duckdb.Error."""
        try:
            with suppress(duckdb.TransactionException):
                con.rollback()
            SQL.name_file(con, "pakai", "memory")
            SQL.name_file(con, "tutup", sebutan)
        except BaseException:
            # The file would stay open in it, and its name taken.
            self.drop(con)
            raise
        con.close()

    def drop(self, con: duckdb.DuckDBPyConnection) -> None:
        """The same after a failure: an engine in which something failed may answer nothing any more, so nobody else gets it."""
        con.close()
        self.forget()

    def forget(self) -> None:
        """Whoever comes next gets a new engine; this one goes on until the last of its connections is closed."""
        with self._kunci:
            self._jalan.pop(os.getpid(), None)

    def use(self, con: duckdb.DuckDBPyConnection, sebutan: str) -> duckdb.DuckDBPyConnection:
        """The same connection; a name of a table without a prefix means one of this file."""
        SQL.name_file(con, "pakai", sebutan)
        return con

    def _engine(self) -> duckdb.DuckDBPyConnection:
        with self._kunci:
            if os.getpid() not in self._jalan:
                # DuckDB makes the folder when memory does not suffice, and takes it away again.
                luapan = os.path.join(tempfile.gettempdir(), f"dasbor_{secrets.token_hex(8)}")
                mesin = duckdb.connect(":memory:", config=self._pengaturan | {"temp_directory": luapan})
                ask(mesin, "tanpa_lipat")
                self._jalan[os.getpid()] = mesin
            return self._jalan[os.getpid()]
