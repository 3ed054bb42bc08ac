"""People signed in as they come and go: when each login was used, when it ended, and who has which role by now; into the log."""

import logging
import time
from collections import OrderedDict
from dataclasses import replace
from threading import Lock

from ingest.terbit import peran
from ingest.terbit.hak import Boleh, Masuk
from store import SimpananGagal
from store.akses.catatan_akses import Kejadian, note_access
from store.akses.peran_dikenal import PeranDikenal, roles_seen
from store.akses.sesi_akses import end_login, use_login
from store.ekspor.kata_akses import roles

# Seconds between notes that a login is in use: the limits are minutes.
JEDA = 30.0
MAKS_INGAT = 5_000
# Failed attempts to sign in that are noted within an hour: whoever is not signed in must not fill the disk.
MAKS_GAGAL, SEJAM = 60, 3600.0
PENUH = "percobaan masuk yang gagal selebihnya dalam satu jam ini tidak dicatat satu per satu"
BERKAS = "berkas setelan"
_catatan = logging.getLogger(__name__)
_dipakai: OrderedDict[str, float] = OrderedDict()
_gagal: list[float] = []
_kunci = Lock()
_sidik_peran: list[str] = []


def attend(boleh: Boleh) -> Boleh:
    """Note that somebody who signed in is here, or no longer counts; what may be done, nothing where that cannot be noted."""
    masuk = boleh.masuk
    try:
        watch_roles()
        if masuk is None or not masuk.sidik:
            return boleh
        if boleh.usai:
            leave(masuk, boleh.asal, boleh.alasan, apa="habis")
        elif _due(masuk.sidik) and use_login(masuk.sidik, time.time()):
            nama = roles()[boleh.peran]["nama"] if boleh.peran else "tanpa peran"
            note_access(Kejadian("masuk", name(masuk), boleh.asal, nama))
    except SimpananGagal as galat:
        _catatan.exception("Masuk tidak dapat dicatat")
        return replace(boleh, ya=False, kelola=False, alasan=str(galat)) if masuk else boleh
    return boleh


def leave(masuk: Masuk, asal: str = "", sebab: str = "", *, apa: str = "keluar") -> None:
    """End a login for good, copies of its cookie included. Raises SimpananGagal."""
    with _kunci:
        _dipakai.pop(masuk.sidik, None)
    if masuk.sidik and end_login(masuk.sidik, time.time()):
        note_access(Kejadian(apa, name(masuk), asal, sebab))


def failed(sebab: str, asal: str, kini: float | None = None) -> None:
    """Note an attempt to sign in that failed; of very many the rest of an hour as one."""
    kini = time.time() if kini is None else kini
    with _kunci:
        _gagal[:] = [k for k in _gagal if kini - k < SEJAM]
        ke = len(_gagal)
        if ke <= MAKS_GAGAL:
            _gagal.append(kini)
    if ke <= MAKS_GAGAL:
        try:
            note_access(Kejadian("gagal_masuk", asal=asal, rincian=sebab if ke < MAKS_GAGAL else PENUH))
        except SimpananGagal:
            _catatan.exception("Kegagalan masuk tidak dapat dicatat")


def refused(boleh: Boleh, apa: str) -> None:
    """Note that somebody signed in tried what they may not do."""
    try:
        note_access(Kejadian("ditolak", name(boleh.masuk) if boleh.masuk else "", boleh.asal, apa))
    except SimpananGagal:
        _catatan.exception("Penolakan tidak dapat dicatat")


def watch_roles() -> None:
    """Note when the settings of roles say something else than before. Raises SimpananGagal."""
    keadaan = peran.current()
    if keadaan is None or _sidik_peran == [keadaan.sidik + keadaan.salah]:
        return
    baris = tuple(keadaan.setelan.lines()) if keadaan.setelan else ()
    lama = roles_seen(PeranDikenal(keadaan.sidik or keadaan.salah, baris))
    _sidik_peran[:] = [keadaan.sidik + keadaan.salah]
    if lama is None:
        return
    beda = [f"− {b}" for b in lama.baris if b not in baris] + [f"+ {b}" for b in baris if b not in lama.baris]
    apa, rincian = ("peran", "; ".join(beda)) if keadaan.setelan else ("setelan_rusak", keadaan.salah)
    note_access(Kejadian(apa, BERKAS, str(keadaan.berkas), rincian, lama.sidik, keadaan.sidik))


def name(masuk: Masuk) -> str:
    """What somebody signed in is called: the verified address, else the provider's own name for the account."""
    return masuk.surel.strip().casefold() or f"akun {masuk.akun.rpartition('|')[2]}"


def forget() -> None:
    """As after a restart: nothing of this process's own is remembered."""
    with _kunci:
        _dipakai.clear()
        _gagal.clear()
        _sidik_peran.clear()


def _due(sidik: str) -> bool:
    kini = time.monotonic()
    with _kunci:
        if kini - _dipakai.get(sidik, -JEDA) < JEDA:
            return False
        _dipakai[sidik] = kini
        _dipakai.move_to_end(sidik)
        while len(_dipakai) > MAKS_INGAT:
            _dipakai.popitem(last=False)
    return True
