"""New files of a lake held by a second name until their commit is answered.

DuckLake takes a commit without an answer for a failed one and deletes the files it wrote, though the catalogue may know them by
then. What was deleted like this is put back; what the catalogue does not know is swept when the lake is tended.
"""

import os
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from store.dasar.cakram import make_folder, sync_folder
from store.dasar.tempat import Letak

NAMA = "pegangan"
# Seconds after which a second name whose writer has died is taken away.
BASI_DETIK = 3600


@contextmanager
def held_fast(letak: Letak, berkas: Iterable[Path]) -> Iterator[None]:
    """These files cannot vanish meanwhile; their second names go only when all went well. Raises OSError."""
    nama = [_second(letak, path) for path in berkas]
    yield
    for path in nama:
        path.unlink(missing_ok=True)


def put_back(letak: Letak) -> None:
    """What was deleted though a second name held it is there again. Raises OSError."""
    for folder, _, isi in os.walk(letak.folder / NAMA):
        for nama in isi:
            _put_back(letak, Path(folder) / nama)


def _put_back(letak: Letak, kedua: Path) -> None:
    path = letak.parquet / kedua.relative_to(letak.folder / NAMA)
    if not path.exists():
        make_folder(path.parent)
        _link(kedua, path)
        sync_folder(path.parent)
    elif time.time() - kedua.stat().st_mtime > BASI_DETIK:
        kedua.unlink(missing_ok=True)


def _second(letak: Letak, path: Path) -> Path:
    kedua = letak.folder / NAMA / path.relative_to(letak.parquet)
    make_folder(kedua.parent)
    _link(path, kedua)
    return kedua


def _link(asal: Path, tujuan: Path) -> None:
    try:
        os.link(asal, tujuan)
    except FileExistsError:
        return
    except OSError:
        # A shared folder that knows no second names.
        shutil.copy2(asal, tujuan)
