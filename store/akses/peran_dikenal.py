"""The settings of roles as they were seen last, so that a change is told even after a restart, and once."""

import json
from dataclasses import dataclass
from pathlib import Path

from store.akses.catatan_akses import LetakAkses, access_place
from store.dasar.cakram import replace_text
from store.dasar.galat import placed
from store.dasar.kunci_berkas import alone
from store.penulisan.kehilangan import make_inside

NAMA, KUNCI = "peran.json", "kunci_peran"
TAK_TERTULIS = "Setelan peran yang terakhir dilihat tidak dapat dipakai{di}: {sebab}."


@dataclass(frozen=True)
class PeranDikenal:
    """Fingerprint of a settings file, and what it says, a line each; no lines for one that could not be used."""

    sidik: str = ""
    baris: tuple[str, ...] = ()


def roles_seen(baru: PeranDikenal, simpanan: Path | None = None) -> PeranDikenal | None:
    """Remember settings as seen now; what was seen before, None when that is the same. Raises SimpananGagal.

    Of a file that could not be used only the fingerprint is new: the next good one is compared with the last good one.
    """
    letak = access_place(simpanan)
    try:
        make_inside(letak.folder)
        with alone(letak.folder / KUNCI):
            lama = _read(letak)
            if lama.sidik == baru.sidik:
                return None
            simpan = {"sidik": baru.sidik, "baris": baru.baris or lama.baris}
            replace_text(letak.folder / NAMA, json.dumps(simpan, ensure_ascii=False))
            return lama
    except OSError as galat:
        raise placed(TAK_TERTULIS, letak.folder, sebab=galat.strerror) from galat


def roles_before(simpanan: Path | None = None) -> PeranDikenal:
    """The settings as they were seen last. Raises SimpananGagal when that cannot be read."""
    letak = access_place(simpanan)
    try:
        return _read(letak)
    except OSError as galat:
        raise placed(TAK_TERTULIS, letak.folder, sebab=galat.strerror) from galat


def _read(letak: LetakAkses) -> PeranDikenal:
    try:
        isi = json.loads((letak.folder / NAMA).read_text(encoding="utf-8"))
        return PeranDikenal(str(isi["sidik"]), tuple(map(str, isi["baris"])))
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return PeranDikenal()
