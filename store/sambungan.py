"""Opens the store for one short piece of work; waits while somebody else has it."""

import os
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from store import skema
from store.cakram import create_text, make_folder, sync_folder, temporary
from store.galat import SimpananGagal, SimpananTerkunci
from store.kueri import Pengaturan
from store.mesin import Mesin
from store.tempat import Letak

# Seconds to wait for a store that somebody else holds.
BATAS_TUNGGU = 10.0
JEDA_AWAL, JEDA_MAKS = 0.005, 0.05
# A checkpoint writes into blocks that are in use: a process killed half-way through one leaves a file nobody can
# open. So DuckDB only ever adds to its log here, and `lipat` folds the log into a file of its own.
PENGATURAN: Pengaturan = {"threads": "1", "memory_limit": "512MB", "checkpoint_threshold": "1TB"}

RIWAYAT_KOSONG = '{"buku": []}'

TERKUNCI = (
    "Simpanan sedang dipakai proses lain, misalnya penerbitan dari baris perintah. "
    "Tidak ada yang berubah; tunggu sebentar, lalu ulangi."
)
TAK_TERBUKA = "Simpanan di {folder} tidak dapat dibuka: {sebab}"
TAK_DAPAT_DIBUAT = "Simpanan tidak dapat dibuat di {folder}: {sebab}"

# DuckDB lets one process open a file in one way at a time, so threads take turns.
_giliran = threading.Lock()
_mesin = Mesin(PENGATURAN)


@contextmanager
def opened(letak: Letak, *, tulis: bool, batas: float | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to an existing store in the newest shape, closed at the end.

    tulis: for writing, alone; else for reading beside other readers. batas: seconds to wait, by default
    BATAS_TUNGGU. Raises SimpananTerkunci after waiting, SimpananGagal for a file that is not ours.
    """
    batas = BATAS_TUNGGU if batas is None else batas
    if not _giliran.acquire(timeout=batas):
        raise SimpananTerkunci(TERKUNCI)
    try:
        con = _current(letak, tulis, batas)
        try:
            yield con
        except BaseException:
            _mesin.drop(con)
            raise
        disconnect(con)
    finally:
        _giliran.release()


def attempts(batas: float) -> Iterator[int]:
    """Counts tries with growing, uneven pauses between them until `batas` seconds are over; at least one."""
    akhir, jeda, ke = time.monotonic() + batas, JEDA_AWAL, 0
    while True:
        yield ke
        ke += 1
        sisa = akhir - time.monotonic()
        if sisa <= 0:
            return
        # Two waiting writers must not knock in step.
        time.sleep(min(sisa, jeda * random.uniform(0.5, 1.5)))
        jeda = min(jeda * 2, JEDA_MAKS)


def prepare(letak: Letak) -> None:
    """Create the store if there is none: complete under another name first, so it is never seen half made."""
    if letak.basis.exists():
        return
    try:
        make_folder(letak.folder)
        sementara = temporary(letak.folder)
        try:
            _build(letak, sementara)
        finally:
            sementara.unlink(missing_ok=True)
    except (OSError, duckdb.Error) as galat:
        raise SimpananGagal(TAK_DAPAT_DIBUAT.format(folder=letak.folder, sebab=galat)) from galat


def _build(letak: Letak, sementara: os.PathLike[str]) -> None:
    with duckdb.connect(os.fspath(sementara), config=PENGATURAN) as con:
        skema.upgrade(con, 0)
        # Closing folds the log into the file too, but keeps silent when the disk is full.
        con.checkpoint()
    # Readers who come while the first batch is being written find that there is none yet.
    create_text(letak.riwayat, RIWAYAT_KOSONG)
    try:
        # Unlike a rename, a link never replaces the store another process has made meanwhile.
        os.link(sementara, letak.basis)
    except FileExistsError:
        return
    sync_folder(letak.folder)


def _current(letak: Letak, tulis: bool, batas: float) -> duckdb.DuckDBPyConnection:
    con = _connect(letak, tulis, batas)
    try:
        ada = skema.version(con)
        if ada == skema.TERBARU:
            return con
        if tulis:
            skema.upgrade(con, ada)
            return con
    except BaseException:
        _mesin.drop(con)
        raise
    disconnect(con)
    disconnect(_current(letak, True, batas))
    return _connect(letak, tulis, batas)


def _connect(letak: Letak, tulis: bool, batas: float) -> duckdb.DuckDBPyConnection:
    for _ in attempts(batas):
        basis = letak.basis
        try:
            con = connected(basis, tulis)
        except duckdb.IOException as galat:
            if basis == letak.basis and not _held_elsewhere(galat):
                raise SimpananGagal(TAK_TERBUKA.format(folder=letak.folder, sebab=galat)) from galat
            continue
        # While we hold the newest file nobody can fold it; one that was folded while we knocked is of the past.
        if basis == letak.basis:
            return con
        disconnect(con)
    raise SimpananTerkunci(TERKUNCI)


def connected(basis: os.PathLike[str], tulis: bool) -> duckdb.DuckDBPyConnection:
    """A connection to this very file, tried once. Raises duckdb.IOException, also while another process has it."""
    return _mesin.open(basis, "simpanan", tulis=tulis)


def disconnect(con: duckdb.DuckDBPyConnection) -> None:
    """Close a connection and the file it had open; what was not committed is gone."""
    _mesin.close(con, "simpanan")


@contextmanager
def beside(path: os.PathLike[str]) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to a copy of the store, while the store itself may be open. Raises duckdb.Error."""
    con = _mesin.open(path, "salinan")
    try:
        yield con
    except BaseException:
        _mesin.drop(con)
        raise
    _mesin.close(con, "salinan")


def _held_elsewhere(galat: duckdb.IOException) -> bool:
    pesan = str(galat)
    return "Could not set lock" in pesan or "being used by another process" in pesan
