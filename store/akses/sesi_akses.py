"""Logins that were seen: when each was last used and which have ended, so that neither a restart nor a copied cookie revives one.

A login is a fingerprint of its claims. Each is an empty file: its time says when it was used last, another ending that it is
over. Files older than any cookie are swept away, so there are never more than people signed in within a month.
"""

import contextlib
import os
import re
import time
from dataclasses import dataclass
from pathlib import Path

from store.akses.catatan_akses import access_place
from store.dasar.galat import placed
from store.penulisan.kehilangan import make_inside

FOLDER = "masuk"
AKHIRAN = ".usai"
# Streamlit takes its cookie for 30 days, a day more at most.
UMUR_KUKI = 32 * 24 * 3600.0
SIDIK = re.compile("[0-9a-f]{64}")
TAK_TERTULIS = "Keadaan masuk (login){di} tidak dapat disimpan: {sebab}."


@dataclass(frozen=True)
class KeadaanMasuk:
    """Of one login: the moment it was used last in seconds, None for one never seen; whether it has ended."""

    terakhir: float | None
    usai: bool


def login_state(sidik: str, simpanan: Path | None = None) -> KeadaanMasuk:
    """What is known of a login. Raises SimpananGagal when that cannot be read."""
    berkas = _file(sidik, simpanan)
    try:
        if (usai := _moment(berkas.with_suffix(AKHIRAN))) is not None:
            return KeadaanMasuk(usai, True)
        return KeadaanMasuk(_moment(berkas), False)
    except OSError as galat:
        raise placed(TAK_TERTULIS, berkas.parent, sebab=galat.strerror) from galat


def use_login(sidik: str, kini: float, simpanan: Path | None = None) -> bool:
    """Note that a login is used now; whether this is the first time anybody sees it. Raises SimpananGagal."""
    return _mark(_file(sidik, simpanan), kini)


def end_login(sidik: str, kini: float, simpanan: Path | None = None) -> bool:
    """End a login for good; whether it went on until now. Raises SimpananGagal."""
    berkas = _file(sidik, simpanan)
    baru = _mark(berkas.with_suffix(AKHIRAN), kini)
    berkas.unlink(missing_ok=True)
    return baru


def _file(sidik: str, simpanan: Path | None) -> Path:
    if not SIDIK.fullmatch(sidik):
        raise ValueError(sidik)
    return access_place(simpanan).folder / FOLDER / sidik


def _mark(berkas: Path, kini: float) -> bool:
    try:
        baru = _created(berkas)
        os.utime(berkas, (kini, kini))
        if baru:
            _sweep(berkas.parent)
        return baru
    except OSError as galat:
        raise placed(TAK_TERTULIS, berkas.parent, sebab=galat.strerror) from galat


def _created(berkas: Path) -> bool:
    make_inside(berkas.parent)
    try:
        os.close(os.open(berkas, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return False
    return True


def _moment(berkas: Path) -> float | None:
    try:
        return berkas.stat().st_mtime
    except (FileNotFoundError, NotADirectoryError):
        return None


def _sweep(folder: Path) -> None:
    batas = time.time() - UMUR_KUKI
    for berkas in folder.iterdir():
        # Another process may be sweeping too.
        with contextlib.suppress(FileNotFoundError):
            if berkas.stat().st_mtime < batas:
                berkas.unlink()
