"""The version of the data: what caches key on."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from store.buku import mark
from store.tempat import SETELAN_SIMPANAN, place

FOLDER_DATA = Path(__file__).resolve().parent.parent / "data"
# Another folder of exports, for a trial or a test.
SETELAN_FOLDER = "DASBOR_DATA"
EKSTENSI = (".csv", ".parquet")
FOLDER_LATIHAN = "latihan"
# Folder of reference tables that real and training figures share, as they share the tables beside it.
FOLDER_BERSAMA = "wilayah"


@dataclass(frozen=True)
class Versi:
    """One state of the data: real or training figures, the files' fingerprint, and the batches shown.

    nomor: the version asked for, None for the newest. sampai: the last ledger number it shows, 0 for none;
    simpanan: the folder of the store those batches lie in, '' without any.
    """

    latihan: bool
    sidik: str
    folder: str = str(FOLDER_DATA)
    nomor: int | None = field(default=None, compare=False)
    sampai: int = 0
    simpanan: str = ""


def folder_data() -> Path:
    """The folder of exports in use: the shipped one unless the environment names another."""
    return Path(os.environ.get(SETELAN_FOLDER) or FOLDER_DATA)


def fingerprint(folder: Path, latihan: bool = False) -> str:
    """Fingerprint of the files real (or training) figures come from: changes when one comes, goes or changes.

    Looks at names, sizes and modification times only, so it is cheap on every rerun.
    """
    digest = hashlib.sha1(usedforsecurity=False)
    for line in sorted(_stat_lines(folder, latihan)):
        digest.update(line.encode())
    return digest.hexdigest()[:12]


def versi(latihan: bool = False, folder: Path | None = None, nomor: int | None = None) -> Versi:
    """The version of the data as the files lie now, with the batches up to `nomor`, by default all in force.

    Training figures have no batches, nor has a folder given here unless the environment names a store.
    """
    asal = folder or folder_data()
    sampai, tanda, letak = 0, "", place()
    if not latihan and (folder in (None, folder_data()) or os.environ.get(SETELAN_SIMPANAN)):
        sampai, tanda = mark(letak, nomor)
    return Versi(
        latihan=latihan, sidik=f"{fingerprint(asal, latihan)}{tanda}", folder=str(asal), nomor=nomor,
        sampai=sampai, simpanan=str(letak.folder) if sampai else "",
    )


def _stat_lines(folder: Path, latihan: bool) -> Iterator[str]:
    for root, sub, names in os.walk(folder):
        if root == str(folder):
            sub[:] = [s for s in sub if s == FOLDER_BERSAMA or (s == FOLDER_LATIHAN) == latihan]
        for name in names:
            if name.endswith(EKSTENSI):
                path = os.path.join(root, name)
                info = os.stat(path)
                yield f"{path}|{info.st_size}|{info.st_mtime_ns}"
