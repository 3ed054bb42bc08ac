"""Opens the store for one short piece of work; waits while somebody else has it."""

import os
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from store.dasar.cakram import create_text, make_folder, sync_folder, temporary
from store.dasar.galat import SimpananGagal, SimpananRusak, SimpananTerkunci, damaged, is_full, reason
from store.dasar.kueri import Pengaturan
from store.dasar.mesin import Mesin
from store.dasar.tempat import Letak, file_state
from store.penulisan import jejak, kehilangan, skema, tanda
from store.penulisan.rupa import exists, state

# Seconds to wait for a store that somebody else holds.
BATAS_TUNGGU = 10.0
JEDA_AWAL, JEDA_MAKS = 0.005, 0.05
# A checkpoint writes into blocks that are in use: a process killed half-way through one leaves a file nobody can
# open. So DuckDB only ever adds to its log here, and `lipat` folds the log into a file of its own.
PENGATURAN: Pengaturan = {"threads": "1", "memory_limit": "512MB", "checkpoint_threshold": "1TB"}

TERKUNCI = (
    "Simpanan sedang dipakai proses lain, misalnya penerbitan dari baris perintah. "
    "Tidak ada yang berubah; tunggu sebentar, lalu ulangi."
)
TANPA_ISI = "berkas {nama} kosong"
TAK_DAPAT_DIBUAT = "Simpanan tidak dapat dibuat di {folder}: {sebab}"

# DuckDB lets one process open a file in one way at a time, so threads take turns.
_giliran = threading.Lock()
# Stores in which something could not be read, with the state of the files then and the words for it.
_cacat: dict[Letak, tuple[object, SimpananRusak]] = {}
_mesin = Mesin(PENGATURAN)


@contextmanager
def opened(
    letak: Letak, *, tulis: bool, batas: float | None = None, walau_hilang: bool = False, menyalin: bool = False
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to an existing store in the newest shape, closed at the end.

    tulis: for writing, alone; else for reading beside other readers. batas: seconds to wait, by default BATAS_TUNGGU.
    walau_hilang: for writing even where writes are known to be lost. menyalin: what fails meanwhile may be the copy's fault.
    Raises SimpananTerkunci after waiting, SimpananRusak for a file that is not ours or damaged, and for writing where writes are
    lost.
    """
    batas = BATAS_TUNGGU if batas is None else batas
    if letak.katalog:
        from store.penulisan import sambungan_danau

        dibuka = sambungan_danau.opened(letak, tulis=tulis, batas=batas, walau_hilang=walau_hilang)
        with _read_or_damaged(letak, tulis or menyalin), dibuka as con:
            yield con
        return
    if not _giliran.acquire(timeout=batas):
        raise SimpananTerkunci(TERKUNCI)
    try:
        with _read_or_damaged(letak, tulis or menyalin):
            con = _current(letak, tulis, batas)
            try:
                if tulis and not walau_hilang:
                    kehilangan.refuse(letak, con)
                yield con
            except BaseException:
                _mesin.drop(con)
                raise
            disconnect(con)
    finally:
        _giliran.release()


@contextmanager
def _read_or_damaged(letak: Letak, lain: bool) -> Iterator[None]:
    """What cannot be read in the file is said to be damage, and remembered; `lain`: failures are the caller's to look at."""
    try:
        yield
    except duckdb.Error as galat:
        if lain or not _is_damage(galat):
            raise
        rusak = damaged(letak.folder, galat)
        _cacat[letak] = state(letak), rusak
        raise rusak from galat


def unreadable(letak: Letak) -> SimpananRusak | None:
    """The words for what could not be read in the store as its files are now; None when nothing was."""
    keadaan, galat = _cacat.get(letak, (None, None))
    return galat if galat and keadaan == state(letak) else None


def _is_damage(galat: duckdb.Error) -> bool:
    """Whether it is the file that cannot be read, not a question that is wrong or a disk without room."""
    jenis = (duckdb.IOException, duckdb.FatalException, duckdb.InternalException, duckdb.SerializationException)
    return isinstance(galat, jenis) and not is_full(galat)


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
    """Create the store if there is none and never was: complete under another name first, so it is never seen half made.

    Raises SimpananRusak where one is missing, SimpananGagal where none can be made.
    """
    if exists(letak):
        if letak.katalog:
            from store.penulisan import sambungan_danau

            sambungan_danau.present(letak)
        return
    # Whoever makes one this moment gives the file its name before anything that tells of it.
    if (galat := kehilangan.missing(letak)) and not exists(letak, kini=True):
        raise galat
    create(letak)


def create(letak: Letak, *, bertanda: bool = True) -> None:
    """A new, empty store, with its marker unless there is more to be said first. Raises SimpananGagal where none can be made."""
    try:
        if letak.katalog:
            from store.penulisan import sambungan_danau

            sambungan_danau.create(letak, BATAS_TUNGGU, bertanda=bertanda)
            return
        make_folder(letak.folder)
        sementara = temporary(letak.folder)
        try:
            _build(letak, sementara, bertanda)
        finally:
            sementara.unlink(missing_ok=True)
    except (OSError, duckdb.Error) as galat:
        raise SimpananGagal(TAK_DAPAT_DIBUAT.format(folder=letak.folder, sebab=reason(galat))) from galat


def _build(letak: Letak, sementara: os.PathLike[str], bertanda: bool) -> None:
    with duckdb.connect(os.fspath(sementara), config=PENGATURAN) as con:
        skema.upgrade(con, 0)
        awal = jejak.last(con)
        # Closing folds the log into the file too, but keeps silent when the disk is full.
        con.checkpoint()
    # Readers who come while the first batch is being written find that there is none yet.
    create_text(letak.riwayat, tanda.RIWAYAT_KOSONG)
    try:
        # Unlike a rename, a link never replaces the store another process has made meanwhile.
        os.link(sementara, letak.basis)
    except FileExistsError:
        return
    sync_folder(letak.folder)
    if bertanda:
        tanda.leave(letak, awal)


def _current(letak: Letak, tulis: bool, batas: float) -> duckdb.DuckDBPyConnection:
    con = _connect(letak, tulis, batas)
    try:
        ada = skema.version(con)
        if ada == skema.TERBARU:
            return con
        if tulis:
            _upgrade(letak, con, ada)
            return con
    except BaseException:
        _mesin.drop(con)
        raise
    disconnect(con)
    disconnect(_current(letak, True, batas))
    return _connect(letak, tulis, batas)


def _upgrade(letak: Letak, con: duckdb.DuckDBPyConnection, ada: int) -> None:
    skema.upgrade(con, ada)
    # Where there is a marker already, the store was newer than this before.
    if not kehilangan.lost(letak, con):
        sync_folder(letak.folder)
        tanda.leave(letak, jejak.last(con))


def _connect(letak: Letak, tulis: bool, batas: float) -> duckdb.DuckDBPyConnection:
    for _ in attempts(batas):
        basis = letak.basis
        if (rupa := file_state(basis)) and not rupa[1]:
            # DuckDB would make a new database of it.
            raise damaged(letak.folder, OSError(TANPA_ISI.format(nama=basis.name)))
        try:
            con = connected(basis, tulis)
        except duckdb.Error as galat:
            if not _is_damage(galat):
                raise
            if basis == letak.basis and not _held_elsewhere(galat):
                raise damaged(letak.folder, galat) from galat
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


def commit(letak: Letak, con: duckdb.DuckDBPyConnection) -> None:
    """Make a write stay, whole, after a power cut too. Raises duckdb.Error, OSError."""
    if not letak.katalog:
        con.commit()
        return
    from store.penulisan import sambungan_danau

    sambungan_danau.commit(letak, con)


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


def _held_elsewhere(galat: duckdb.Error) -> bool:
    pesan = str(galat)
    return "Could not set lock" in pesan or "being used by another process" in pesan
