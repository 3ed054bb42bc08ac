"""The log of access, copied whole beside a copy of the store."""

import shutil
from pathlib import Path

from store.akses.catatan_akses import access_place
from store.dasar.cakram import AKHIRAN_SEMENTARA, make_folder, sync_file, sync_folder
from store.dasar.galat import SimpananGagal
from store.dasar.kunci_berkas import alone

TAK_TERSALIN = "Catatan akses di {folder} tidak dapat disalin: {sebab}."


def copy_access(tujuan: Path, simpanan: Path | None = None) -> None:
    """Copy the log and what is known of logins into the store in another folder; nobody adds a line meanwhile.

    Nothing where nothing was noted. Raises SimpananGagal.
    """
    dari, ke = access_place(simpanan), access_place(tujuan)
    if not dari.isi.is_file():
        return
    try:
        make_folder(ke.folder)
        with alone(dari.kunci):
            for path in sorted(p for p in dari.folder.rglob("*") if p.is_file() and p.suffix != AKHIRAN_SEMENTARA):
                if path != dari.kunci:
                    _copy(path, ke.folder / path.relative_to(dari.folder))
        sync_folder(ke.folder)
    except OSError as galat:
        raise SimpananGagal(TAK_TERSALIN.format(folder=dari.folder, sebab=galat.strerror or galat)) from galat


def _copy(dari: Path, ke: Path) -> None:
    make_folder(ke.parent)
    shutil.copy2(dari, ke)
    sync_file(ke)
