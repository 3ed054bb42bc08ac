"""The folder of exports in use, and a fingerprint of the files in it."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

FOLDER_DATA = Path(__file__).resolve().parents[2] / "data"
# Another folder of exports, for a trial or a test.
SETELAN_FOLDER = "DASBOR_DATA"
EKSTENSI = (".csv", ".parquet")
FOLDER_LATIHAN = "latihan"
# Folder of reference tables that real and training figures share, as they share the tables beside it.
FOLDER_BERSAMA = "wilayah"


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


def _stat_lines(folder: Path, latihan: bool) -> Iterator[str]:
    for root, sub, names in os.walk(folder):
        if root == str(folder):
            sub[:] = [s for s in sub if s == FOLDER_BERSAMA or (s == FOLDER_LATIHAN) == latihan]
        for name in names:
            if name.endswith(EKSTENSI):
                path = os.path.join(root, name)
                info = os.stat(path)
                yield f"{path}|{info.st_size}|{info.st_mtime_ns}"
