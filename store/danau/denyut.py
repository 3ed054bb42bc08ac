"""Whether anything was written to a lake since, and whether its catalogue answers: asked about once a second for all sessions.

While it does not answer, what was known last goes on being shown; it is asked again by itself.
"""

import threading
import time
from dataclasses import dataclass, field

import duckdb

from store.danau.mesin_danau import SQL, catalogue, let_go, renew
from store.dasar.galat import SimpananRusak, SimpananTerputus, reason
from store.dasar.tempat import Letak

# Seconds until it is asked again, and while it does not answer.
JEDA, JEDA_PUTUS = 1.0, 3.0
PESAN_PUTUS = (
    "Katalog simpanan data unggahan sedang tidak terjangkau. Yang tampil keadaan terakhir yang sudah dibaca, atau hanya angka "
    "bawaan bila belum ada yang dibaca; tidak ada yang dapat disimpan. Dasbor mencoba lagi sendiri, tanpa dimulai ulang."
)
RINCI_PUTUS = (
    "Katalog PostgreSQL simpanan di {folder} tidak terjangkau: {sebab}. Periksa peladen PostgreSQL, jaringan, dan sandinya; "
    "tidak ada yang hilang, dan dasbor tersambung lagi sendiri begitu katalog menjawab."
)


@dataclass
class _Denyut:
    """What was heard last. pada: when that was asked; kenal: whether the catalogue has ever answered.

    usang: counts what has made an answer too old, also one that is on its way.
    """

    kunci: threading.Lock = field(default_factory=threading.Lock)
    pada: float = float("-inf")
    kenal: bool = False
    rupa: tuple[int, str] | None = None
    galat: SimpananRusak | None = None
    usang: int = 0

    def fresh(self) -> bool:
        """Whether it need not be asked again yet."""
        return time.monotonic() - self.pada < (JEDA_PUTUS if self.galat else JEDA)


_ada: dict[Letak, _Denyut] = {}


def state(letak: Letak) -> object | None:
    """What changes with every write; None without a store. Raises SimpananRusak while nothing was ever heard."""
    denyut = _heard(letak)
    if denyut.galat and not denyut.kenal:
        raise denyut.galat
    return denyut.rupa


def unreachable(letak: Letak) -> SimpananRusak | None:
    """The words for a catalogue that does not answer; None while it does."""
    return _heard(letak).galat


def forget(letak: Letak) -> None:
    """Ask anew the next time: this process has just written, or what was heard is not good enough."""
    denyut = _of(letak)
    denyut.usang += 1
    denyut.pada = float("-inf")


def wait(letak: Letak, batas: float) -> None:
    """Until it answers, `batas` seconds at most."""
    akhir = time.monotonic() + batas
    forget(letak)
    while unreachable(letak) and time.monotonic() < akhir:
        time.sleep(JEDA / 4)
        forget(letak)


def gone(letak: Letak, galat: Exception) -> SimpananTerputus:
    """The words for a catalogue that did not answer."""
    return SimpananTerputus(PESAN_PUTUS, RINCI_PUTUS.format(folder=letak.folder, sebab=reason(galat)))


def _of(letak: Letak) -> _Denyut:
    return _ada.setdefault(letak, _Denyut())


def _heard(letak: Letak) -> _Denyut:
    denyut = _of(letak)
    # Whoever knows an answer does not wait for the next one.
    if not denyut.fresh() and denyut.kunci.acquire(blocking=not denyut.kenal or denyut.pada == float("-inf")):
        try:
            if not denyut.fresh():
                _ask(letak, denyut)
        finally:
            denyut.kunci.release()
    return denyut


def _ask(letak: Letak, denyut: _Denyut) -> None:
    usang = denyut.usang
    try:
        baru = _look(letak)
        if denyut.rupa is not None and (baru is None or baru < denyut.rupa):
            # Somebody has put another catalogue in its place; the engine knows the tables of the one before.
            renew(letak)
        denyut.rupa, denyut.kenal, denyut.galat = baru, True, None
    except SimpananRusak as galat:
        denyut.galat = galat
    except duckdb.Error as galat:
        denyut.galat = gone(letak, galat)
    if usang == denyut.usang:
        denyut.pada = time.monotonic()


def _look(letak: Letak) -> tuple[int, str] | None:
    con = catalogue(letak)
    try:
        if SQL.rows(con, "denyut_ada") == [(None,)]:
            return None
        ((perubahan, pada, jejak),) = SQL.rows(con, "denyut")
        return (int(str(perubahan)), str(pada)) if jejak else None
    finally:
        let_go(con)
