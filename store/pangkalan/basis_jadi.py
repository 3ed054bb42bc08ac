"""Databases of larger versions kept for the next process: opened where they lie instead of being built again."""

import contextlib
import functools
import hashlib
import logging
import os
import shutil
import tempfile
from pathlib import Path

import duckdb

from store.dasar.cakram import own_folder
from store.dasar.tempat import app_folder

SETELAN_FOLDER_CACHE = "DASBOR_CACHE_FOLDER"
# Real and training figures, each as it is now and as it was before the last change.
MAKS_TERSIMPAN = 4
AKHIRAN = ".duckdb"
_catatan = logging.getLogger(__name__)


def key(*isi: object) -> str:
    """Name of what these, this room's code and DuckDB make."""
    return hashlib.sha256(repr((*isi, _code(), duckdb.__version__)).encode()).hexdigest()[:24]


def find(kunci: str) -> Path | None:
    """The whole, unchanged database kept under a key; None when there is none. One that has changed is thrown away."""
    for letak in _kept(f"{kunci}.*"):
        with contextlib.suppress(OSError):
            if letak.name == _name(kunci, letak):
                os.utime(letak)
                return letak
            _catatan.warning("basis tersimpan %s berubah atau rusak; dibangun lagi", letak)
            letak.unlink()
    return None


def keep(kunci: str, basis: Path) -> None:
    """Keep a copy under a key, whole or not at all; those longest out of use go. Where nothing can be written nothing is kept."""
    if find(kunci):
        return
    try:
        folder = own_folder(_folder())
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as sementara, basis.open("rb") as isi:
            shutil.copyfileobj(isi, sementara)
            sementara.flush()
            os.fsync(sementara.fileno())
        os.replace(sementara.name, folder / _name(kunci, basis))
        for lama in _kept("*")[MAKS_TERSIMPAN:]:
            lama.unlink(missing_ok=True)
    except (OSError, RuntimeError) as galat:
        _catatan.info("basis tidak disimpan untuk proses berikutnya: %s", galat)


def _folder() -> Path:
    """RuntimeError where the person has no home."""
    return app_folder(SETELAN_FOLDER_CACHE, "XDG_CACHE_HOME", ".cache")


def _kept(pola: str) -> list[Path]:
    """Files of this pattern, the one used last first."""
    try:
        folder = _folder()
        if not folder.is_dir():
            return []
        return sorted(own_folder(folder).glob(f"{pola}{AKHIRAN}"), key=lambda p: p.stat().st_mtime_ns, reverse=True)
    except (OSError, RuntimeError):
        # Another process may be throwing one away: then it is built here.
        return []


def _name(kunci: str, basis: Path) -> str:
    with basis.open("rb") as isi:
        return f"{kunci}.{hashlib.file_digest(isi, 'sha256').hexdigest()[:24]}{AKHIRAN}"


@functools.cache
def _code() -> str:
    jejak = hashlib.sha256()
    folder = Path(__file__).parents[1]
    for path in sorted([*folder.rglob("*.py"), *folder.rglob("*.sql")]):
        jejak.update(path.read_bytes())
    return jejak.hexdigest()
