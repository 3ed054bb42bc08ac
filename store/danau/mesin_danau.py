"""An engine with a lake attached: one a process for each lake, a cursor for each piece of work."""

import ctypes
import importlib.util
import logging
import os
import tempfile
import threading
from pathlib import Path

import duckdb

from store.danau import wadah
from store.danau.alamat import libpq
from store.dasar.galat import SimpananTerputus
from store.dasar.kueri import Pengaturan, Pustaka
from store.dasar.mesin import Mesin
from store.dasar.tempat import Letak

EKSTENSI = ("ducklake", "postgres_scanner")
# After these an engine answers nothing any more.
RUSAK = (duckdb.FatalException, duckdb.InternalException)
# Names under which the lake and its catalogue are open.
DANAU, PENJAGA = "simpanan", "penjaga"
PESAN_TANPA_EKSTENSI = "Simpanan data unggahan tidak dapat dibuka di komputer ini, karena pemasangannya belum lengkap."
TANPA_EKSTENSI = (
    "Simpanan bersama memerlukan paket duckdb-extension-ducklake, duckdb-extension-postgres-scanner, dan duckdb-extension-httpfs "
    "versi {versi}. Pasang dengan: .venv/bin/python -m pip install -r requirements-mesin.txt."
)
# Nothing is fetched, nothing of the person's own is read. (`allow_persistent_secrets` off would keep PostgreSQL from opening.)
PENGATURAN: Pengaturan = {
    "threads": "1", "memory_limit": "512MB", "autoinstall_known_extensions": "false", "autoload_known_extensions": "false",
    "secret_directory": os.path.join(tempfile.gettempdir(), "dasbor_tanpa_rahasia"),
}
SQL = Pustaka(Path(__file__).resolve().parent / "sql")

# What DuckDB says where there is nothing to take back.
TANPA_TRANSAKSI = "no transaction is active"

_catatan = logging.getLogger(__name__)
# Cursors that cannot be closed.
_tertinggal: list[duckdb.DuckDBPyConnection] = []
_kunci = threading.Lock()
_mesin: dict[Letak, Mesin] = {}


def apart() -> Mesin:
    """An engine for a job of its own, beside that of the process."""
    return Mesin(PENGATURAN)


def catalogue(letak: Letak, mesin: Mesin | None = None) -> duckdb.DuckDBPyConnection:
    """A cursor that can ask the catalogue. Raises duckdb.Error where it does not answer, SimpananTerputus for a wrong setting."""
    with _kunci:
        asal = mesin or _mesin.setdefault(letak, Mesin(PENGATURAN))
        con = asal.plain()
        try:
            if PENJAGA not in _open(con):
                _load(con)
                SQL.attach(con, "buka_katalog", PENJAGA, katalog=libpq(letak))
        except BaseException as galat:
            if isinstance(galat, RUSAK):
                asal.forget()
            let_go(con)
            raise
        return con


def lake(letak: Letak, mesin: Mesin | None = None, *, baru: bool = False) -> duckdb.DuckDBPyConnection:
    """A cursor on the tables of the lake. baru: its catalogue is made if need be. Raises like `catalogue`."""
    con = catalogue(letak, mesin)
    try:
        with _kunci:
            if DANAU not in _open(con):
                isi = {"katalog": f"ducklake:postgres:{libpq(letak)}", "isi": _rows_of(letak, con)}
                SQL.attach(con, "buat_danau" if baru else "buka_danau", DANAU, **isi)
        (mesin or _mesin[letak]).use(con, DANAU)
        return con
    except BaseException as galat:
        if isinstance(galat, RUSAK):
            (mesin or _mesin[letak]).forget()
        let_go(con)
        raise


def renew(letak: Letak) -> None:
    """After a failure of the engine itself: whoever comes next gets a new one."""
    _mesin[letak].forget()


def let_go(con: duckdb.DuckDBPyConnection) -> None:
    """Close a cursor; what was not committed is gone. After a failed commit there is nothing left to take back.

    DuckDB takes an open transaction back while it closes, and ends the whole process where PostgreSQL does not answer then.
    So a cursor of an engine that has failed and refuses to take anything back is never closed.
    """
    if _taken_back(con):
        con.close()
        return
    _tertinggal.append(con)
    # Not even when the program ends.
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(con))


def _taken_back(con: duckdb.DuckDBPyConnection) -> bool:
    """Whether no transaction is open any more; one whose end could not be sent counts as ended when it is asked again."""
    for _ in range(2):
        try:
            con.rollback()
            return True
        except duckdb.TransactionException as galat:
            if TANPA_TRANSAKSI in str(galat):
                return True
        except duckdb.Error as galat:
            _catatan.debug("transaksi tidak dapat diakhiri: %s", galat)
    return False


def _rows_of(letak: Letak, con: duckdb.DuckDBPyConnection) -> str:
    """Where the rows of the lake lie, which the engine of `con` can reach then."""
    if not letak.wadah:
        return os.fspath(letak.parquet)
    alamat = wadah.address(letak)
    SQL.open_file(con, "muat", _wheel(wadah.EKSTENSI), wadah.EKSTENSI)
    wadah.introduce(con, SQL)
    return alamat


def _open(con: duckdb.DuckDBPyConnection) -> set[str]:
    return {str(nama) for (nama,) in SQL.rows(con, "terbuka")}


def _load(con: duckdb.DuckDBPyConnection) -> None:
    for nama in EKSTENSI:
        SQL.open_file(con, "muat", _wheel(nama), nama)


def _wheel(nama: str) -> Path:
    """The extension inside its package. Raises SimpananTerputus where that is not installed."""
    paket = importlib.util.find_spec(f"duckdb_extension_{nama}")
    for folder in (paket and paket.submodule_search_locations) or []:
        path = Path(folder) / "extensions" / f"v{duckdb.__version__}" / f"{nama}.duckdb_extension"
        if path.is_file():
            return path
    raise SimpananTerputus(PESAN_TANPA_EKSTENSI, TANPA_EKSTENSI.format(versi=duckdb.__version__))
