"""How far the store has come, written in a second place: a small file beside it, and one where this program keeps its own.

A marker is left after its write is on disk. So a store that is ahead of it was stopped in between, and nothing is lost;
a store that does not know the step of its marker has lost it.
"""

import hashlib
import json
import logging
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from store.dasar.cakram import AKHIRAN_SEMENTARA, own_folder, replace_text
from store.dasar.tempat import Letak, app_folder, place

# Where the program remembers for the next start; by default in the home of whoever runs it.
SETELAN_INGATAN = "DASBOR_STATE_FOLDER"
TAK_TERTULIS = "Tanda langkah %s simpanan tidak dapat ditulis di %s; batchnya sendiri tersimpan: %s"
TAK_TERBACA = "Tanda simpanan %s tidak dapat dibaca dan dilewati: %s"
# The copy of the ledger before anything was published.
RIWAYAT_KOSONG = '{"buku": []}'
_catatan = logging.getLogger(__name__)


@dataclass(frozen=True)
class Tanda:
    """One step of the chain. langkah: 0, 1, 2, ... nomor: the version then. apa: what was written. pada: ISO time."""

    langkah: int
    nomor: int
    apa: str
    pada: str
    sidik: str


def leave(letak: Letak, tanda: Tanda) -> None:
    """Write the marker of a step that is on disk. One that cannot be written is only a guard less: it goes to the log."""
    for tulis, keras in ((_beside, logging.WARNING), (_at_home, logging.INFO)):
        try:
            tulis(letak, tanda)
        except (OSError, RuntimeError) as galat:
            _catatan.log(keras, TAK_TERTULIS, tanda.langkah, letak.folder, galat)


def markers(letak: Letak) -> list[Tanda]:
    """The markers of a store, the farthest first; without any that can be read, what the copy of its ledger tells."""
    ada = [tanda for tanda in map(_read, places(letak)) if tanda] or _of_ledger(letak)
    return sorted(ada, key=lambda t: t.langkah, reverse=True)


def places(letak: Letak) -> list[Path]:
    """Where markers of a store may lie."""
    return [letak.tanda, *_home_file(letak)]


def known(letak: Letak) -> bool:
    """Whether a folder without a database file once had one: by its marker, its ledger, a log or originals."""
    if markers(letak) or any(letak.folder.glob("simpanan*.duckdb.wal")):
        return True
    return any(p.suffix != AKHIRAN_SEMENTARA for p in letak.asli.glob("*"))


def _of_ledger(letak: Letak) -> list[Tanda]:
    """The copy of the ledger as a marker, from before there were any: a number without a step of the chain."""
    try:
        buku = json.loads(letak.riwayat.read_text(encoding="utf-8"))["buku"]
        return [Tanda(-1, int(b["nomor"]), f"batch dari berkas {b['nama_berkas']}", str(b["pada"]), "") for b in buku[-1:]]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError) as galat:
        _catatan.warning(TAK_TERBACA, letak.riwayat, galat)
        return []


def _beside(letak: Letak, tanda: Tanda) -> None:
    replace_text(letak.tanda, json.dumps(asdict(tanda), ensure_ascii=False))


def _at_home(letak: Letak, tanda: Tanda) -> None:
    """Only for the store in use: copies and trials come and go."""
    for path in _home_file(letak) if letak == place() else []:
        own_folder(path.parent)
        replace_text(path, json.dumps(asdict(tanda) | {"folder": str(letak.folder)}, ensure_ascii=False))


def _home_file(letak: Letak) -> list[Path]:
    """None where the person has no home."""
    try:
        folder = app_folder(SETELAN_INGATAN, "XDG_STATE_HOME", ".local/state")
    except RuntimeError:
        return []
    return [folder / f"simpanan-{hashlib.sha256(os.fsencode(letak.folder)).hexdigest()[:24]}.json"]


def _read(path: Path) -> Tanda | None:
    try:
        isi = json.loads(path.read_text(encoding="utf-8"))
        return Tanda(int(isi["langkah"]), int(isi["nomor"]), str(isi["apa"]), str(isi["pada"]), str(isi["sidik"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as galat:
        _catatan.warning(TAK_TERBACA, path, galat)
        return None
