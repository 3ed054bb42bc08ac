"""In-memory databases, one per version of the data; a cursor per query."""

from __future__ import annotations

import functools
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import duckdb
import pyarrow as pa

from store.isi import rows_at
from store.muat import load
from store.versi import Versi

# Real and training figures, each as it is now and as it was before the last change.
MAKS_BASIS = 4
# A version of a million rows would take gigabytes; what is beyond this lies in a temporary folder.
PENGATURAN = {"threads": "1", "memory_limit": "400MB"}

Bangun = Callable[[duckdb.DuckDBPyConnection], None]

_basis: OrderedDict[Versi, duckdb.DuckDBPyConnection] = OrderedDict()
_kunci = threading.RLock()


def cursor(versi: Versi, bangun: Bangun | None = None) -> duckdb.DuckDBPyConnection:
    """A cursor of its own over the text tables `mentah_<nama>` of a version and what `bangun` made of them.

    The database is loaded, and `bangun` called on it, on the first use of a version. A shared
    connection gives wrong answers under threads, so each query takes its own cursor.
    """
    with _kunci:
        if versi not in _basis:
            _basis[versi] = _load_database(versi, bangun)
        _basis.move_to_end(versi)
        while len(_basis) > MAKS_BASIS:
            _basis.popitem(last=False)
        return _basis[versi].cursor()


def _load_database(versi: Versi, bangun: Bangun | None) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(":memory:", config={**PENGATURAN, "temp_directory": tempfile.mkdtemp(dir=_work_folder().name)})
    _fill(con, versi)
    if bangun:
        with con.cursor() as cur:
            bangun(cur)
    return con


@functools.cache
def _work_folder() -> tempfile.TemporaryDirectory[str]:
    # One for the process, gone with it; databases must not share their spilled files.
    return tempfile.TemporaryDirectory(prefix="dasbor_")


def _fill(con: duckdb.DuckDBPyConnection, versi: Versi) -> None:
    unggahan = rows_at(versi.sampai, Path(versi.simpanan)) if versi.sampai else None
    muatan = load(Path(versi.folder), versi.latihan, unggahan)
    for nama, data in {**muatan.tabel, "berkas": muatan.berkas}.items():
        # Straight from a frame DuckDB would make an object of every text.
        con.from_arrow(pa.Table.from_pandas(data, preserve_index=False)).create(f"mentah_{nama}")
