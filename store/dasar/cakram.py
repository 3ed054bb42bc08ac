"""Files that stay after a power cut: written, flushed, then put under their name in one step."""

import contextlib
import hashlib
import os
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

POTONGAN = 1 << 20
AKHIRAN_SEMENTARA = ".sementara"
# A temporary file this old was left by a process that died.
BASI_DETIK = 24 * 3600
# Write permission of the group and of everybody.
TULIS_ORANG_LAIN = 0o022


@dataclass(frozen=True)
class Titipan:
    """An uploaded file on disk that has not got its name yet, and the SHA-256 of its bytes."""

    path: Path
    sidik: str


def make_folder(folder: Path) -> None:
    """Create a folder whose entry survives a power cut."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        sync_folder(folder.parent)


def own_folder(folder: Path) -> Path:
    """A folder for the program's own files, made if need be. Raises PermissionError when others may put files into it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    info = folder.stat()
    if os.name == "posix" and (info.st_uid != os.getuid() or info.st_mode & TULIS_ORANG_LAIN):
        raise PermissionError(f"folder {folder} juga dapat ditulis orang lain")
    return folder


def sync_folder(folder: Path) -> None:
    """Flush the names in a folder; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    pegangan = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(pegangan)
    finally:
        os.close(pegangan)


def sync_file(path: Path) -> None:
    """Flush a file that something else has written."""
    with path.open("rb+") as berkas:
        os.fsync(berkas.fileno())


def temporary(folder: Path) -> Path:
    """A name in a folder that nobody else uses."""
    return folder / f"{uuid.uuid4().hex}{AKHIRAN_SEMENTARA}"


def replace_text(path: Path, isi: str) -> None:
    """Give a file new text: a reader finds the old or the new one, never half."""
    sementara = temporary(path.parent)
    try:
        _write(sementara, [isi.encode()])
        os.replace(sementara, path)
    finally:
        sementara.unlink(missing_ok=True)


def create_text(path: Path, isi: str) -> None:
    """Give a name its first text, whole at once; one that is there stays as it is."""
    sementara = temporary(path.parent)
    try:
        _write(sementara, [isi.encode()])
        with contextlib.suppress(FileExistsError):
            os.link(sementara, path)
    finally:
        sementara.unlink(missing_ok=True)


@contextlib.contextmanager
def staged(folder: Path, isi: Path | bytes) -> Iterator[Titipan]:
    """A durable copy of an uploaded file in `folder`, removed at the end unless `settle` named it."""
    make_folder(folder)
    sementara = temporary(folder)
    digest = hashlib.sha256()
    try:
        _write(sementara, _hashed(isi, digest))
        yield Titipan(sementara, digest.hexdigest())
    finally:
        sementara.unlink(missing_ok=True)


def settle(titipan: Titipan) -> Path:
    """Name a staged file after its content and flush the folder; the same content keeps its one copy."""
    tujuan = titipan.path.with_name(titipan.sidik)
    if titipan.path.exists():  # gone when the transaction is tried again
        os.replace(titipan.path, tujuan)
    sync_folder(tujuan.parent)
    return tujuan


def sweep(folder: Path) -> None:
    """Remove temporary files that a killed process left a day ago or longer."""
    for path in folder.glob(f"*{AKHIRAN_SEMENTARA}*"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - path.stat().st_mtime > BASI_DETIK:
                path.unlink()


def _write(path: Path, isi: Iterator[bytes] | list[bytes]) -> None:
    with path.open("xb") as berkas:
        for potongan in isi:
            berkas.write(potongan)
        berkas.flush()
        os.fsync(berkas.fileno())


def _hashed(isi: Path | bytes, digest: "hashlib._Hash") -> Iterator[bytes]:
    for potongan in _pieces(isi):
        digest.update(potongan)
        yield potongan


def _pieces(isi: Path | bytes) -> Iterator[bytes]:
    if isinstance(isi, bytes):
        yield isi
        return
    with isi.open("rb") as berkas:
        while potongan := berkas.read(POTONGAN):
            yield potongan
