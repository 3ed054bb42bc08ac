"""Folds DuckDB's log into a new database file beside the old one, never into a file that is in use."""

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import duckdb

from store.dasar.cakram import POTONGAN, sync_file, sync_folder, temporary
from store.dasar.galat import SimpananGagal, SimpananTerkunci
from store.dasar.kueri import ask
from store.dasar.tempat import Letak, log_of
from store.penulisan.sambungan import beside, opened

# Bytes of log; every opening of the store reads it anew, which at this size takes some 10 ms for batches of 300
# rows and 100 ms for batches of one.
AMBANG_LIPAT = 128 << 10
BERBEDA = "salinan {nama} tidak sama dengan aslinya"
TERSISA = "catatan tunda {nama} tidak terlipat seluruhnya"
TERTUNDA = "Catatan tunda simpanan di %s belum dilipat; isinya utuh dan pelipatan dicoba lagi pada penulisan berikutnya: %s"

_catatan = logging.getLogger(__name__)


def after_write(letak: Letak) -> None:
    """Flush the names in the folder, then fold a log that has grown long; tend a lake. Raises OSError of the flush only."""
    if letak.katalog:
        from store.penulisan import rawat

        rawat.after_write(letak)
        return
    # The name of DuckDB's log may be new; its content DuckDB has flushed itself.
    sync_folder(letak.folder)
    if _length(letak.catatan_tunda) >= AMBANG_LIPAT:
        _fold_if_free(letak)


@contextmanager
def folded(con: duckdb.DuckDBPyConnection, letak: Letak, di: Path) -> Iterator[Path]:
    """A durable copy of the store as one temporary file in `di`, its log folded in, its content compared with `con`'s.

    con: holds the store open for reading; nothing can be written until the end. Raises SimpananGagal when the copy
    differs, OSError, duckdb.Error.
    """
    basis, sementara = letak.basis, temporary(di)
    try:
        # On Unix, closing any handle on the file gives up the process's lock: so not before the end.
        with basis.open("rb") as terbuka:
            copy(terbuka, log_of(basis), sementara)
            checkpoint(sementara)
            compare(con, sementara)
            sync_file(sementara)
            yield sementara
    finally:
        for path in (sementara, log_of(sementara)):
            path.unlink(missing_ok=True)


def _fold_if_free(letak: Letak) -> None:
    try:
        with opened(letak, tulis=False, batas=0, menyalin=True) as con, folded(con, letak, letak.folder) as baru:
            succeed(letak, baru)
        remove_old(letak)
    except SimpananTerkunci:
        # Whoever has it now folds after the next write.
        return
    except (OSError, duckdb.Error, SimpananGagal) as galat:
        # What was written stands in the log, on disk.
        _catatan.warning(TERTUNDA, letak.folder, galat)


def succeed(letak: Letak, baru: Path) -> None:
    """Give a folded copy the next name; whoever folded first has it. Raises OSError."""
    try:
        # Unlike a rename, a link never replaces what another process folded meanwhile.
        os.link(baru, letak.basis_berikut)
    except FileExistsError:
        return
    sync_folder(letak.folder)


def remove_old(letak: Letak) -> None:
    """Take away the files that a later one has replaced. Raises OSError."""
    for lama in letak.basis_lama:
        for path in (log_of(lama), lama):
            # On Windows a file somebody reads stays; it goes at the next folding.
            with suppress(PermissionError):
                path.unlink(missing_ok=True)


def copy(basis: BinaryIO, catatan: Path, ke: Path) -> None:
    """A new file with what the database file and its log hold. Raises OSError."""
    with ke.open("xb") as tujuan:
        shutil.copyfileobj(basis, tujuan, POTONGAN)
    if catatan.exists():
        shutil.copyfile(catatan, log_of(ke))


def checkpoint(path: Path) -> None:
    """Fold the log of a copy nobody else knows into it. Raises duckdb.Error, SimpananGagal when something stays in the log."""
    with beside(path) as con:
        con.checkpoint()
    if _length(log_of(path)):
        raise SimpananGagal(TERSISA.format(nama=path.name))


def compare(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Raises SimpananGagal when a table of the copy is not that of the store."""
    with beside(path) as salinan:
        sama = ask(salinan, "sidik_tabel") == ask(con, "sidik_tabel")
    if not sama:
        raise SimpananGagal(BERBEDA.format(nama=path.name))


def _length(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
