"""A copy of the store that is whole even while others publish."""

import os
import shutil
from pathlib import Path

import duckdb

from store.buku import entries
from store.cakram import AKHIRAN_SEMENTARA, make_folder, sync_file, sync_folder
from store.galat import SimpananGagal
from store.lipat import folded
from store.sambungan import opened
from store.tempat import Letak, place


def backup(tujuan: Path, simpanan: Path | None = None) -> int:
    """Copy the store into a new folder and give the version copied; writers wait meanwhile.

    Raises SimpananGagal when there is no store or the folder holds something already.
    """
    dari, ke = place(simpanan), place(tujuan)
    if not dari.basis.is_file():
        raise SimpananGagal(f"Belum ada simpanan di {dari.folder}; tidak ada yang dicadangkan.")
    if ke.folder.exists() and any(ke.folder.iterdir()):
        raise SimpananGagal(f"Folder {ke.folder} sudah berisi; pilih folder baru untuk cadangan.")
    make_folder(ke.folder)
    with opened(dari, tulis=False) as con:
        nomor = max((b.nomor for b in entries(con)), default=0)
        _copy_held(con, dari, ke)
    _copy_originals(dari, ke)
    return nomor


def _copy_held(con: duckdb.DuckDBPyConnection, dari: Letak, ke: Letak) -> None:
    if dari.riwayat.is_file():
        _copy(dari.riwayat, ke.riwayat)
    with folded(con, dari, ke.folder) as utuh:
        os.link(utuh, ke.basis)
    sync_folder(ke.folder)


def _copy_originals(dari: Letak, ke: Letak) -> None:
    make_folder(ke.asli)
    for path in sorted(dari.asli.glob("*")):
        if path.is_file() and path.suffix != AKHIRAN_SEMENTARA:
            _copy(path, ke.asli / path.name)
    sync_folder(ke.asli)


def _copy(dari: Path, ke: Path) -> None:
    shutil.copyfile(dari, ke)
    sync_file(ke)
