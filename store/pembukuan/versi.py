"""The version of the data: what caches key on."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from store.dasar.tempat import SETELAN_SIMPANAN, place
from store.ekspor.berkas_ekspor import FOLDER_DATA, fingerprint, folder_data
from store.pembukuan.buku import mark


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
