"""Databases, one per version of the data; a cursor per query. Small ones lie in memory, larger ones in a file."""

import contextlib
import functools
import logging
import shutil
import tempfile
import threading
import weakref
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from store.dasar.galat import SimpananGagal
from store.dasar.giliran import Giliran
from store.dasar.kueri import Pengaturan
from store.pangkalan import basis_jadi
from store.pangkalan.bangun_terpisah import BASIS, build_apart
from store.pangkalan.muat import load
from store.pembukuan.buku import in_force
from store.pembukuan.isi import rows_at
from store.pembukuan.versi import Versi
from store.pembukuan.versi import versi as version_at

# Real and training figures, each as it is now and as it was before the last change.
MAKS_BASIS = 4
# A version of a million rows would take gigabytes; what is beyond this lies in a temporary folder.
# What building took is given back by a thread of DuckDB's own; without one it stays with the process for good.
PENGATURAN: Pengaturan = {"threads": "1", "memory_limit": "400MB", "allocator_background_threads": "true"}
# In memory nothing is packed: with more rows than this a version takes a tenth of it in a file, and answers as fast.
BARIS_MEMORI = 20_000
# What is shipped changes seldom: as a file it is there for the next process too, without the time and memory of building it.
BARIS_MEMORI_BAWAAN = 4_000
# Above so many published rows a start would take more than twice as long as with the data shipped: such a version is built
# apart, while what came before it is shown. The newest two of them are kept.
BARIS_BANYAK = 30_000
MAKS_BESAR = 2
PENGATURAN_BESAR: Pengaturan = {**PENGATURAN, "memory_limit": "192MB"}


@dataclass(frozen=True)
class Bangun:
    """What is made of the text tables of a version, and a mark that changes with what it makes."""

    buat: Callable[[duckdb.DuckDBPyConnection], None]
    sidik: str


_basis: OrderedDict[Versi, duckdb.DuckDBPyConnection] = OrderedDict()
_kunci = threading.RLock()
# Whoever needs a version that is being built waits for that one alone.
giliran: Giliran[Versi] = Giliran()
_dibangun: set[Versi] = set()


def cursor(versi: Versi, bangun: Bangun | None = None) -> duckdb.DuckDBPyConnection:
    """A cursor of its own over the text tables `mentah_<nama>` of a version and what `bangun` made of them.

    The database is loaded, and `bangun` called on it, on the first use of a version. A shared
    connection gives wrong answers under threads, so each query takes its own cursor.
    """
    with giliran.of(versi):
        if versi not in _basis:
            _keep(versi, _load_database(versi, bangun))
    with _kunci:
        # Somebody else may have pushed it out again in between.
        con = _basis.get(versi)
        if con is not None:
            _basis.move_to_end(versi)
            return _cursor_of(con)
    return cursor(versi, bangun)


def ready(versi: Versi, bangun: Bangun | None = None) -> Versi:
    """This version once it can be asked without a long wait; until then the newest one like it that can.

    Only a large newest version is waited for like this: it is built meanwhile, for everybody.
    """
    if versi.nomor is not None or versi in held() or not _large(versi):
        return versi
    lama = [v for v in reversed(held()) if v.nomor is None and (v.latihan, v.folder) == (versi.latihan, versi.folder)]
    if not lama and basis_jadi.find(_key(versi, bangun)):
        return versi
    with _kunci:
        if versi not in _dibangun:
            _dibangun.add(versi)
            threading.Thread(target=_build_behind, args=(versi, bangun), daemon=True).start()
    return lama[0] if lama else _smaller(versi)


def _smaller(versi: Versi) -> Versi:
    """The newest version before its large batches came."""
    while _large(versi):
        terbesar = max(in_force(versi.sampai, Path(versi.simpanan)), key=lambda b: b.jumlah_baris)
        versi = replace(version_at(versi.latihan, Path(versi.folder), terbesar.nomor - 1), nomor=None)
    return versi


def held() -> list[Versi]:
    """Versions whose databases are there to be asked, the one longest out of use first."""
    with _kunci:
        return list(_basis)


def release() -> None:
    """Let every database and its folder go: for the end of the process, which a signal may cut short."""
    with _kunci:
        _basis.clear()
        if work_folder.cache_info().currsize:
            work_folder().cleanup()
            work_folder.cache_clear()


def _cursor_of(con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    cur = con.cursor()
    # A database pushed out keeps its folder until its last question is answered.
    weakref.finalize(cur, _hold, con).atexit = False
    return cur


def _hold(con: duckdb.DuckDBPyConnection) -> None:
    """Nothing to do: being an argument has kept `con`."""


def _build_behind(versi: Versi, bangun: Bangun | None) -> None:
    try:
        cursor(versi, bangun).close()
    except (SimpananGagal, duckdb.Error, OSError):
        logging.getLogger(__name__).exception("versi %s tidak dapat dibangun", versi.sampai)
    finally:
        with _kunci:
            _dibangun.discard(versi)


def _keep(versi: Versi, con: duckdb.DuckDBPyConnection) -> None:
    with _kunci:
        _basis[versi] = con
        besar = [v for v in _basis if _large(v)]
        for lama in besar[: max(0, len(besar) - MAKS_BESAR)]:
            del _basis[lama]
        while len(_basis) > MAKS_BASIS:
            _basis.popitem(last=False)


def _large(versi: Versi) -> bool:
    if not versi.sampai:
        return False
    return sum(b.jumlah_baris for b in in_force(versi.sampai, Path(versi.simpanan))) > BARIS_BANYAK


def _load_database(versi: Versi, bangun: Bangun | None) -> duckdb.DuckDBPyConnection:
    """The database of a version; its folder goes with it."""
    folder = Path(tempfile.mkdtemp(dir=work_folder().name))
    hapus = functools.partial(shutil.rmtree, folder, ignore_errors=True)
    try:
        con = _kept_or_built(folder, versi, bangun)
    except BaseException:
        hapus()
        raise
    weakref.finalize(con, hapus)
    return con


def _kept_or_built(folder: Path, versi: Versi, bangun: Bangun | None) -> duckdb.DuckDBPyConnection:
    kunci = _key(versi, bangun)
    jadi = basis_jadi.find(kunci)
    if jadi:
        # Another process may be throwing it away.
        with contextlib.suppress(duckdb.IOException):
            return _open(jadi, folder)
    con = _build(folder, versi, bangun)
    if (folder / BASIS).exists():
        basis_jadi.keep(kunci, folder / BASIS)
    return con


def _key(versi: Versi, bangun: Bangun | None) -> str:
    return basis_jadi.key(versi.latihan, versi.sidik, versi.folder, versi.sampai, versi.simpanan, bangun and bangun.sidik)


def _build(folder: Path, versi: Versi, bangun: Bangun | None) -> duckdb.DuckDBPyConnection:
    if _large(versi):
        build_apart(folder, _make, (versi, bangun))
        return _open(folder / BASIS, folder)
    teks = _texts(versi)
    if sum(map(len, teks.values())) <= (BARIS_MEMORI if versi.sampai else BARIS_MEMORI_BAWAAN):
        con = duckdb.connect(":memory:", config={**PENGATURAN, "temp_directory": str(folder)})
        _fill(con, teks, bangun)
        return con
    _write(folder / BASIS, teks, bangun)
    return _open(folder / BASIS, folder)


def _open(basis: Path, folder: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(str(basis), read_only=True, config={**PENGATURAN_BESAR, "temp_directory": str(folder)})


def _make(path: Path, isi: tuple[Versi, Bangun | None]) -> None:
    _write(path, _texts(isi[0]), isi[1])


def _write(path: Path, teks: dict[str, pd.DataFrame], bangun: Bangun | None) -> None:
    # No log to speak of: the file is worth nothing before it is whole.
    with duckdb.connect(str(path), config={**PENGATURAN, "checkpoint_threshold": "64MB"}) as con:
        _fill(con, teks, bangun)
        # Closing folds the log into the file too, but keeps silent when the disk is full; and only the file is kept.
        con.checkpoint()


@functools.cache
def work_folder() -> tempfile.TemporaryDirectory[str]:
    """The one for the process, gone with it; each database has a folder of its own in it for what it spills."""
    return tempfile.TemporaryDirectory(prefix="dasbor_")


def _fill(con: duckdb.DuckDBPyConnection, teks: dict[str, pd.DataFrame], bangun: Bangun | None) -> None:
    _lay(con, teks)
    # What the frames took is needed for building.
    pa.default_memory_pool().release_unused()
    if bangun:
        with con.cursor() as cur:
            bangun.buat(cur)


def _texts(versi: Versi) -> dict[str, pd.DataFrame]:
    """Text tables of a version by name."""
    unggahan = rows_at(versi.sampai, Path(versi.simpanan)) if versi.sampai else None
    muatan = load(Path(versi.folder), versi.latihan, unggahan)
    return {**muatan.tabel, "berkas": muatan.berkas}


def _lay(con: duckdb.DuckDBPyConnection, tabel: dict[str, pd.DataFrame]) -> None:
    """Move the tables into the database, so that no table lies in both for long."""
    while tabel:
        nama, data = tabel.popitem()
        # Left to itself, a relation that finds no room to be created says nothing; asked to commit it does.
        con.begin()
        # Straight from a frame DuckDB would make an object of every text.
        con.from_arrow(pa.Table.from_pandas(data, preserve_index=False)).create(f"mentah_{nama}")
        con.commit()
