"""The version of the data: what caches key on."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER_DATA = Path(__file__).resolve().parent.parent / "data"
EKSTENSI = (".csv", ".parquet")


@dataclass(frozen=True)
class Versi:
    """One state of the data: real or training figures, and the files' fingerprint."""

    latihan: bool
    sidik: str
    folder: str = str(FOLDER_DATA)


def fingerprint(folder: Path = FOLDER_DATA) -> str:
    """Fingerprint of every export below a folder: changes when a file comes, goes or changes.

    Looks at names, sizes and modification times only, so it is cheap on every rerun.
    """
    digest = hashlib.sha1(usedforsecurity=False)
    for line in sorted(_stat_lines(folder)):
        digest.update(line.encode())
    return digest.hexdigest()[:12]


def versi(latihan: bool = False, folder: Path = FOLDER_DATA) -> Versi:
    """The version of the data as the files lie now."""
    return Versi(latihan=latihan, sidik=fingerprint(folder), folder=str(folder))


def _stat_lines(folder: Path) -> Iterator[str]:
    for root, _, names in os.walk(folder):
        for name in names:
            if name.endswith(EKSTENSI):
                path = os.path.join(root, name)
                info = os.stat(path)
                yield f"{path}|{info.st_size}|{info.st_mtime_ns}"
